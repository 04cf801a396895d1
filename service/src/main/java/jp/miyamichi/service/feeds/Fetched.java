package jp.miyamichi.service.feeds;

import java.util.Optional;

/// What came of asking for a feed.
sealed interface Fetched {

    /// New bytes, and what to say next time so that the same need not be sent again.
    final class Fresh implements Fetched {

        private final byte[] bytes;
        private final Known known;

        Fresh(byte[] bytes, Known known) {
            this.bytes = bytes.clone();
            this.known = known;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        Known known() {
            return known;
        }
    }

    /// The sender says nothing has changed.
    record Unchanged() implements Fetched {}

    /// Nothing usable came; `why` may be shown to anyone.
    record Failed(String why) implements Fetched {}

    /// How the sender named what we have already.
    record Known(Optional<String> tag, Optional<String> modified) {
        static final Known NOTHING = new Known(Optional.empty(), Optional.empty());
    }
}
