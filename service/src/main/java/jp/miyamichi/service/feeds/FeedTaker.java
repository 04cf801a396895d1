package jp.miyamichi.service.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// What is done with the bytes of one kind of feed.
interface FeedTaker {

    /// Where the bytes are.
    ///
    /// @throws UnusableFeed if that cannot be found out
    URI address(FeedFetch fetch);

    /// Takes the bytes and tells of when they are.
    ///
    /// @throws UnusableFeed if they are not what they should be
    Instant take(byte[] bytes, Instant now);

    /// Of when the newest data is that came by another way; empty where there is none.
    Optional<Instant> heardElsewhere();

    /// Nothing that was taken counts any more.
    void withdraw(Instant now);

    /// The bytes are no use; the message may be shown to anyone.
    final class UnusableFeed extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnusableFeed(String why) {
            super(why, null, false, false);
        }
    }
}
