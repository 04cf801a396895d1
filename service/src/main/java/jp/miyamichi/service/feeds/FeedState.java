package jp.miyamichi.service.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How a feed is doing.
///
/// @param dataAt of when the last usable data is, by the sender's word
/// @param failures in a row
/// @param problem of the last try; empty when that went well
/// @param withdrawn the last data was withdrawn for its age
/// @param nextAt when it is asked for again
public record FeedState(
        FeedSource source,
        Optional<Instant> triedAt,
        Optional<Instant> dataAt,
        int failures,
        Optional<String> problem,
        boolean withdrawn,
        Instant nextAt) {

    /// Failing feeds are asked for less and less often, down to this.
    static final Duration BACK_OFF_MAX = Duration.ofMinutes(10);

    private static final int DOUBLINGS_MAX = 10;

    public enum Condition {
        /// nothing usable came yet
        WAITING,
        FRESH,
        /// too old to be trusted, still used
        STALE,
        /// too old to be used
        WITHDRAWN
    }

    static FeedState begin(FeedSource source, Instant now) {
        return new FeedState(source, Optional.empty(), Optional.empty(), 0, Optional.empty(), false, now);
    }

    FeedState succeeded(Instant now, Instant data) {
        return new FeedState(
                source, Optional.of(now), Optional.of(data), 0, Optional.empty(), false, now.plus(source.every()));
    }

    /// The sender has nothing newer.
    FeedState unchanged(Instant now) {
        return new FeedState(
                source, Optional.of(now), dataAt, 0, Optional.empty(), withdrawn, now.plus(source.every()));
    }

    FeedState failed(Instant now, String why) {
        var pause = source.every().multipliedBy(1L << Math.min(failures, DOUBLINGS_MAX));
        var shortest = pause.compareTo(BACK_OFF_MAX) < 0 ? pause : BACK_OFF_MAX;
        var next = now.plus(shortest.compareTo(source.every()) < 0 ? source.every() : shortest);
        return new FeedState(source, Optional.of(now), dataAt, failures + 1, Optional.of(why), withdrawn, next);
    }

    FeedState withdraw() {
        return new FeedState(source, triedAt, dataAt, failures, problem, true, nextAt);
    }

    boolean isDue(Instant now) {
        return !now.isBefore(nextAt);
    }

    boolean isToBeWithdrawn(Instant now) {
        return !withdrawn
                && dataAt.isPresent()
                && Duration.between(dataAt.get(), now).compareTo(source.withdrawAfter()) > 0;
    }

    public Condition condition(Instant now) {
        if (dataAt.isEmpty()) {
            return Condition.WAITING;
        }
        if (withdrawn) {
            return Condition.WITHDRAWN;
        }
        return Duration.between(dataAt.get(), now).compareTo(FeedSource.STALE_AFTER) > 0
                ? Condition.STALE
                : Condition.FRESH;
    }
}
