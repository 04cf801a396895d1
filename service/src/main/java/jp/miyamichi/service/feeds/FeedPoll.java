package jp.miyamichi.service.feeds;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One feed, asked for again and again. One try at a time; its state is read by anyone.
final class FeedPoll {

    private static final Logger LOG = LoggerFactory.getLogger(FeedPoll.class);

    private final FeedFetch fetch;
    private final FeedTaker taker;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile FeedState state;
    private Fetched.Known known = Fetched.Known.NOTHING;

    FeedPoll(FeedSource source, FeedFetch fetch, FeedTaker taker, Instant now) {
        this.fetch = fetch;
        this.taker = taker;
        this.state = FeedState.begin(source, now);
    }

    FeedState state() {
        return state;
    }

    /// Whether there is something to do now and nobody does it; then the caller must [#run].
    boolean begin(Instant now) {
        return (state.isDue(now) || state.isToBeWithdrawn(now)) && busy.compareAndSet(false, true);
    }

    /// Asks for the feed if it is due, then withdraws what has become too old.
    void run(Instant now) {
        try {
            if (state.isDue(now)) {
                attempt(now);
            }
            if (state.isToBeWithdrawn(now) && isSilentElsewhere(now)) {
                taker.withdraw(now);
                state = state.withdraw();
                // What was withdrawn must be sent again, changed or not.
                known = Fetched.Known.NOTHING;
                LOG.warn("feed withdrawn for its age feed={}", state.source().id());
            }
        } catch (RuntimeException bug) {
            LOG.error("feed failed feed={}", state.source().id(), bug);
            state = state.failed(now, "failed on our side");
        } finally {
            busy.set(false);
        }
    }

    private boolean isSilentElsewhere(Instant now) {
        var oldest = now.minus(state.source().withdrawAfter());
        return taker.heardElsewhere().filter(at -> !at.isBefore(oldest)).isEmpty();
    }

    private void attempt(Instant now) {
        try {
            switch (fetch.get(taker.address(fetch), state.source().key(), known)) {
                case Fetched.Fresh fresh -> {
                    var dataAt = taker.take(fresh.bytes(), now);
                    known = fresh.known();
                    if (state.failures() > 0) {
                        LOG.info("feed is back feed={}", state.source().id());
                    }
                    state = state.succeeded(now, dataAt);
                }
                case Fetched.Unchanged() -> state = state.unchanged(now);
                case Fetched.Failed(var why) -> failed(now, why);
            }
        } catch (FeedTaker.UnusableFeed unusable) {
            failed(now, String.valueOf(unusable.getMessage()));
        }
    }

    private void failed(Instant now, String why) {
        if (state.failures() == 0) {
            LOG.warn(
                    "feed failed feed={} host={} cause={}",
                    state.source().id(),
                    state.source().url().getHost(),
                    why);
        }
        state = state.failed(now, why);
    }
}
