package jp.miyamichi.ticketing.fare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The region's clock and calendar. A ride after midnight belongs to the day whose service still runs.
public record ServiceDays(ZoneId timeZone, LocalTime serviceDayStartsAt, Fact fact) {

    /// The service day `time` belongs to.
    public LocalDate of(Instant time) {
        var local = time.atZone(timeZone);
        return local.toLocalTime().isBefore(serviceDayStartsAt)
                ? local.toLocalDate().minusDays(1)
                : local.toLocalDate();
    }

    public LocalTime clock(Instant time) {
        return time.atZone(timeZone).toLocalTime();
    }
}
