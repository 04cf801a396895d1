package jp.miyamichi.service.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Counts how often each caller does a thing on this node.
///
/// Of the callers only the latest are remembered, so memory stays within bounds; whoever is forgotten starts anew.
public final class RateLimits {

    /// About 400 bytes each.
    private static final int REMEMBERED_MAX = 20_000;

    private record Key(String caller, RateClass rate) {}

    private final Map<Key, Bucket> buckets;
    private final TimeMeter time;

    public RateLimits(InstantSource clock) {
        this(clock, REMEMBERED_MAX);
    }

    RateLimits(InstantSource clock, int rememberedMax) {
        this.time = timeOf(clock);
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
                return size() > rememberedMax;
            }
        };
    }

    /// Takes one from what an address may do.
    ///
    /// @return empty, or how long it must wait
    public Optional<Duration> ofAddress(String address, RateClass rate) {
        return take(new Key("address " + address, rate), rate.perAddress());
    }

    /// Takes one from what a person may do.
    ///
    /// @return empty, or how long they must wait
    public Optional<Duration> ofPerson(PersonId person, RateClass rate) {
        return take(new Key("person " + person, rate), rate.perPerson());
    }

    private Optional<Duration> take(Key key, int perMinute) {
        var taken = bucket(key, perMinute).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Key key, int perMinute) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    _ -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    int remembered() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private static TimeMeter timeOf(InstantSource clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
