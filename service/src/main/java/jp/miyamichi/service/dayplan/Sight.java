package jp.miyamichi.service.dayplan;

import java.time.Duration;
import java.util.Optional;
import jp.miyamichi.planner.Location;

/// Somewhere to spend time.
///
/// @param hours empty where no source tells them, or tells them in words nobody here understands
public record Sight(Location place, Duration stay, Optional<OpeningHours> hours) {

    public static final Duration STAY_MIN = Duration.ofMinutes(5);
    public static final Duration STAY_MAX = Duration.ofHours(10);

    public Sight {
        if (stay.compareTo(STAY_MIN) < 0 || stay.compareTo(STAY_MAX) > 0) {
            throw new IllegalArgumentException("one stays " + STAY_MIN.toMinutes() + " to " + STAY_MAX.toMinutes()
                    + " minutes, not " + stay.toMinutes());
        }
    }
}
