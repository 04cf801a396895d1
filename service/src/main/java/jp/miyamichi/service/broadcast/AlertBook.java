package jp.miyamichi.service.broadcast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.Caller;

/// Alerts at rest. Each change is written down in the audit log with it.
public interface AlertBook {

    /// Adds it unless its id is known.
    ///
    /// @return the alert of that id, which may say something else
    Alert add(Alert alert, Caller.Known by);

    /// Ends it from now on; an ended one stays as it was.
    ///
    /// @return empty if there is no such alert
    Optional<Alert> end(UUID id, Instant now, Caller.Known by);

    /// Those that are not over then, by when they begin.
    List<Alert> notOver(Instant now);
}
