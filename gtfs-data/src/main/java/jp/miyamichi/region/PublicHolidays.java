package jp.miyamichi.region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import jp.miyamichi.region.feed.Holidays;
import jp.miyamichi.region.tables.RegionHead;

/// The public holidays that a region's service days follow, for whoever runs a service on its days.
public final class PublicHolidays {

    private final Optional<Holidays> calendar;

    private PublicHolidays(Optional<Holidays> calendar) {
        this.calendar = calendar;
    }

    /// Of a region's tables. A folder without `region.yaml`, which holds feeds as they are, knows no holidays.
    ///
    /// @throws BadTableException if `region.yaml` is wrong or its calendar is missing
    public static PublicHolidays of(Path tables) {
        return new PublicHolidays(
                Files.exists(tables.resolve(RegionHead.FILE))
                        ? Optional.of(new Holidays(
                                tables.resolve(RegionHead.read(tables).holidays())))
                        : Optional.empty());
    }

    public boolean contains(LocalDate date) {
        return calendar.filter(holidays -> holidays.contains(date)).isPresent();
    }
}
