package jp.miyamichi.ticketing.fare;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.miyamichi.ticketing.Yen;

/// One ride, from the tap on boarding to the tap on alighting.
///
/// @param scheduledAlightingAt by the timetable; the cap is judged by it, and by `alightedAt` where it is not known
/// @param baseYen this rider's own published fare before any discount; where given, no table is asked
/// @param insideCity both ends lie inside the city
public record Ride(
        Mode mode,
        String from,
        String to,
        Instant boardedAt,
        Instant alightedAt,
        Optional<Instant> scheduledAlightingAt,
        Optional<Yen> baseYen,
        boolean insideCity) {

    /// Longer than any line of a region runs.
    public static final Duration DURATION_MAX = Duration.ofHours(12);

    public static final Yen BASE_MAX = Yen.of(100_000);

    Instant alightingJudgedAt() {
        return scheduledAlightingAt.orElse(alightedAt);
    }

    /// How long after this ride `next` was boarded.
    Duration until(Ride next) {
        return Duration.between(alightedAt, next.boardedAt);
    }
}
