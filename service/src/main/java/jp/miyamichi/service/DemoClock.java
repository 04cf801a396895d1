package jp.miyamichi.service;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/// The clock of a demonstration that begins at a time of its own and then goes on as usual, so that a working day can be
/// shown in the evening, and tests of pages meet the same day each time.
final class DemoClock {

    static final String VARIABLE = "MIYAMICHI_DEMO_AT";

    private DemoClock() {}

    /// The given clock, or one that stands at the wished time now. A wrong wish is reported with the other settings.
    static InstantSource of(Map<String, String> environment, InstantSource clock) {
        return new Variables(environment, new ArrayList<>())
                .text(VARIABLE)
                .flatMap(DemoClock::time)
                .map(at -> InstantSource.offset(clock, Duration.between(clock.instant(), at)))
                .orElse(clock);
    }

    /// What is wrong with the wish, if anything: outside a demonstration nobody may change the time.
    static Optional<String> check(Variables read, boolean isDemo) {
        var wish = read.text(VARIABLE);
        if (wish.isPresent() && !isDemo) {
            return Optional.of(VARIABLE + " changes the time of a demonstration: it needs serve --demo");
        }
        return wish.filter(text -> time(text).isEmpty())
                .map(text ->
                        VARIABLE + " must be a time with its offset such as 2026-04-01T09:00:00+09:00 but is '" + text + "'");
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
