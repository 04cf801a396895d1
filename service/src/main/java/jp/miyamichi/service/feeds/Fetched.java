package jp.miyamichi.service.feeds;

import java.util.Optional;

/// What came of asking for a feed.
sealed interface Fetched {

    /// New bytes, and what to say next time so that the same need not be sent again.
    record Fresh(byte[] bytes, Known known) implements Fetched {}

    /// The sender says nothing has changed.
    record Unchanged() implements Fetched {}

    /// Nothing usable came; `why` may be shown to anyone.
    record Failed(String why) implements Fetched {}

    /// How the sender named what we have already.
    record Known(Optional<String> tag, Optional<String> modified) {
        static final Known NOTHING = new Known(Optional.empty(), Optional.empty());
    }
}
