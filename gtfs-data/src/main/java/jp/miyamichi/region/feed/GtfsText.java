package jp.miyamichi.region.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// How GTFS writes times, dates and positions.
final class GtfsText {

    /// Six decimals of a degree are about 0.1 m.
    private static final int POSITION_DECIMALS = 6;

    private GtfsText() {}

    static String date(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    static String time(int seconds) {
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    static String degrees(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(POSITION_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
