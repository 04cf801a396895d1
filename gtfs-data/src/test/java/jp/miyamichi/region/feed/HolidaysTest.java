package jp.miyamichi.region.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The holidays of the timetable year 2026, as the Cabinet Office lists them.
class HolidaysTest {

    private final Holidays holidays = new Holidays(Path.of("regions/utsunomiya/holidays.xml"));

    @Test
    void theYearHasTheHolidaysTheCabinetOfficeLists() {
        var days = LocalDate.of(2026, 4, 1)
                .datesUntil(LocalDate.of(2027, 4, 1))
                .filter(holidays::contains)
                .map(LocalDate::toString);
        assertThat(days)
                .containsExactly(
                        "2026-04-29",
                        "2026-05-04",
                        "2026-05-05",
                        "2026-05-06",
                        "2026-07-20",
                        "2026-08-11",
                        "2026-09-21",
                        "2026-09-22",
                        "2026-09-23",
                        "2026-10-12",
                        "2026-11-03",
                        "2026-11-23",
                        "2027-01-01",
                        "2027-01-11",
                        "2027-02-11",
                        "2027-02-23",
                        "2027-03-22");
    }

    @Test
    void theDayBetweenTwoHolidaysIsOne() {
        assertThat(holidays.contains(LocalDate.of(2026, 9, 22))).isTrue();
    }

    @Test
    void aHolidayOnASundayMovesPastTheOnesThatFollowIt() {
        assertThat(holidays.contains(LocalDate.of(2026, 5, 6))).isTrue();
    }

    @Test
    void theDaysBeforeNewYearAreNoHolidays() {
        assertThat(holidays.contains(LocalDate.of(2026, 12, 29))).isFalse();
    }
}
