package jp.miyamichi.dispatch;

import java.time.Duration;
import java.util.Optional;
import jp.miyamichi.dispatch.booking.ServiceArea;

/// What the nodes of a cluster remember together, so that any of them can show or go on with what another one began.
///
/// All of it may be lost at any moment and is built again from the database. Nothing here is waited for by a promise: a
/// node that hangs must not stop the others.
public interface Grid {

    enum Kind {
        TOURS,
        VEHICLES,
        OFFERS,
        HOLDS
    }

    /// Remembers `document` for some time, on the node that remembers this area.
    void remember(Kind kind, ServiceArea area, String key, String document, Duration time);

    /// What is remembered; empty if nothing is, or if it does not come within half a second.
    Optional<String> recall(Kind kind, ServiceArea area, String key);

    void forget(Kind kind, ServiceArea area, String key);
}
