package jp.miyamichi.service.notice;

import java.util.Optional;

/// A way to bring notices.
public interface Channel {

    /// As it is kept with the notice: `line`, `mail`.
    String word();

    /// Empty where the person cannot be reached this way.
    Optional<Sent> send(Notices.Kept kept);

    /// What became of it.
    enum Sent {
        TAKEN,
        REFUSED,
        /// Nobody answered; the same may be sent again.
        LATER
    }
}
