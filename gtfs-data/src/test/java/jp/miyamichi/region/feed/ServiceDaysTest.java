package jp.miyamichi.region.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import jp.miyamichi.region.Utsunomiya;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which services run on which day, read from the compiled calendars.
class ServiceDaysTest {

    @TempDir
    private Path folder;

    @Test
    void aHolidayOnAMondayRunsTheHolidayTimetable() {
        var lrt = FeedZip.compile(Utsunomiya.TABLES, "lrt", folder);
        assertThat(lrt.servicesOn(LocalDate.of(2026, 11, 23))).containsExactly("holiday");
        assertThat(lrt.servicesOn(LocalDate.of(2026, 11, 24))).containsExactly("weekday");
    }

    @Test
    void theDayBetweenTwoHolidaysRunsTheHolidayTimetable() {
        var lrt = FeedZip.compile(Utsunomiya.TABLES, "lrt", folder);
        assertThat(lrt.servicesOn(LocalDate.of(2026, 9, 22))).containsExactly("holiday");
    }

    @Test
    void everyDayOfTheYearHasOneTimetable() {
        var lrt = FeedZip.compile(Utsunomiya.TABLES, "lrt", folder);
        LocalDate.of(2026, 4, 1)
                .datesUntil(LocalDate.of(2027, 4, 1))
                .filter(date -> date.getDayOfMonth() % 3 == 0)
                .forEach(date -> assertThat(lrt.servicesOn(date)).as("%s", date).hasSize(1));
    }

    @Test
    void onDemandServicesRestOverNewYear() {
        var onDemand = FeedZip.compile(Utsunomiya.TABLES, "ondemand", folder);
        assertThat(onDemand.servicesOn(LocalDate.of(2026, 12, 28))).containsExactly("mon-sat");
        assertThat(onDemand.servicesOn(LocalDate.of(2026, 12, 29))).isEmpty();
        assertThat(onDemand.servicesOn(LocalDate.of(2027, 1, 2))).isEmpty();
        assertThat(onDemand.servicesOn(LocalDate.of(2027, 1, 4))).containsExactly("mon-sat");
    }

    @Test
    void aPastSeasonIsNotPublished() {
        assertThat(FeedZip.compile(Utsunomiya.TABLES, "community", folder).column("routes.txt", "route_id"))
                .doesNotContain("oya-gsm");
    }

    @Test
    void aSeasonInsideTheTimetableRunsOnItsDaysOnly(@TempDir Path copy) {
        var tables = Utsunomiya.copyWith(copy, "seasons.csv", "2024-04-27,2024-11-24", "2026-10-03,2026-11-29");
        var community = FeedZip.compile(tables, "community", folder);
        assertThat(community.servicesOn(LocalDate.of(2026, 10, 3))).contains("oya-gsm-20261003");
        assertThat(community.servicesOn(LocalDate.of(2026, 10, 5))).doesNotContain("oya-gsm-20261003");
        assertThat(community.servicesOn(LocalDate.of(2026, 12, 5))).doesNotContain("oya-gsm-20261003");
    }
}
