package jp.miyamichi.service.broadcast.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/// GTFS writes times as `H:MM:SS` of the service day, beyond 24 too, and days as `YYYYMMDD`.
final class Times {

    private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-5][0-9]):([0-5][0-9])");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /// 2005 to 5138: a time in milliseconds lies far beyond.
    private static final long POSIX_MIN = 1_104_537_600L;

    private static final long POSIX_MAX = 99_999_999_999L;

    private Times() {}

    static boolean isTime(String text) {
        return TIME.matcher(text).matches();
    }

    static boolean isDay(String text) {
        try {
            return text.length() == 8 && LocalDate.parse(text, DAY).isAfter(LocalDate.EPOCH);
        } catch (DateTimeException _) {
            return false;
        }
    }

    static boolean isPosix(long seconds) {
        return seconds >= POSIX_MIN && seconds <= POSIX_MAX;
    }

    static int seconds(String time) {
        var parts = TIME.matcher(time.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a time of a service day: " + time);
        }
        return Integer.parseInt(parts.group(1)) * 3_600
                + Integer.parseInt(parts.group(2)) * 60
                + Integer.parseInt(parts.group(3));
    }
}
