package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/// What all tours of a dispatcher stand on: travel times, the start of the day, and numbers for services.
///
/// Inside the engine a moment is an int, in milliseconds since `origin`; that reaches three weeks either way.
record Ground(TravelTimes times, Instant origin, ConcurrentHashMap<ServiceId, Integer> services) {

    /// Far from every day's end, and far enough from overflow to add a day to.
    static final int NEVER = 1_500_000_000;

    static final int SERVICES_MAX = Long.SIZE;

    Ground(TravelTimes times, Instant origin) {
        this(times, origin, new ConcurrentHashMap<>());
    }

    int millis(Instant moment) {
        long since = Math.clamp(moment.getEpochSecond() - origin.getEpochSecond(), -2_000_000, 2_000_000) * 1_000L
                + (moment.getNano() - origin.getNano()) / 1_000_000;
        return Math.clamp(since, -NEVER, NEVER);
    }

    static int millis(Duration duration) {
        return (int) Math.min(duration.toMillis(), NEVER);
    }

    Instant instant(int millis) {
        return origin.plusMillis(millis);
    }

    int service(ServiceId service) {
        synchronized (services) {
            int number = services.computeIfAbsent(service, _ -> services.size());
            if (number >= SERVICES_MAX) {
                throw new IllegalStateException(
                        "a dispatcher runs at most " + SERVICES_MAX + " services; give " + service + " another");
            }
            return number;
        }
    }
}
