package jp.miyamichi.ticketing.crowding;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import jp.miyamichi.ticketing.fare.Label;

/// How full a place is, for a while.
///
/// @param place by its code
/// @param until when it is no longer shown
public record Crowding(String place, Label label, Level level, Instant postedAt, Instant until) {

    /// Nobody's word is good for longer.
    public static final Duration TIME_MAX = Duration.ofHours(4);

    /// From hardly anybody to no room at all.
    public enum Level {
        QUIET,
        SOME,
        BUSY,
        FULL;

        public static Level of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Crowding {
        if (!place.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("place must be 1..40 of a-z, 0-9 and -, not '" + place + "'");
        }
        if (!until.isAfter(postedAt) || until.isAfter(postedAt.plus(TIME_MAX))) {
            throw new IllegalArgumentException(
                    "until must be within " + TIME_MAX.toHours() + " hours from now; post it again when it is over");
        }
    }
}
