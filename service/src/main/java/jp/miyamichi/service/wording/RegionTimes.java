package jp.miyamichi.service.wording;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/// Reads the times people and programs give.
public final class RegionTimes {

    private RegionTimes() {}

    /// An ISO 8601 time such as `2026-11-24T10:02:00+09:00`. Without an offset it is the region's. A `+` that
    /// arrived as a blank, because nobody escaped it in the URL, is still a plus.
    public static Optional<Instant> parse(String text, ZoneId region) {
        var time = text.strip().replace(' ', '+');
        try {
            return Optional.of(
                    hasOffset(time)
                            ? OffsetDateTime.parse(time).toInstant()
                            : LocalDateTime.parse(time).atZone(region).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean hasOffset(String time) {
        var clock = time.indexOf('T');
        return time.endsWith("Z") || (clock > 0 && (time.indexOf('+', clock) > 0 || time.indexOf('-', clock) > 0));
    }
}
