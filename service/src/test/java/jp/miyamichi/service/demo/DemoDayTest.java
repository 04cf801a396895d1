package jp.miyamichi.service.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import jp.miyamichi.region.PublicHolidays;
import org.junit.jupiter.api.Test;

/// What the played day stands on; the day itself is played by `./miyamichi test`, on the built region.
class DemoDayTest {

    private static final PublicHolidays HOLIDAYS = PublicHolidays.of(Path.of("../gtfs-data/regions/utsunomiya"));

    private static LocalDate after(String today) {
        return DemoDay.after(LocalDate.parse(today), HOLIDAYS::contains);
    }

    @Test
    void itIsPlayedOnTheNextWorkingDay() {
        assertThat(after("2026-11-24")).isEqualTo("2026-11-25");
        assertThat(after("2026-11-20")).isEqualTo("2026-11-24"); // a weekend, then 勤労感謝の日
    }

    @Test
    void timeNeverGoesBack() {
        var clock = new DemoClock(Instant.parse("2026-11-24T00:00:00Z"));
        clock.goOnTo(Instant.parse("2026-11-24T01:00:00Z"));
        assertThat(clock.instant()).isEqualTo("2026-11-24T01:00:00Z");
        assertThatThrownBy(() -> clock.goOnTo(Instant.parse("2026-11-24T00:59:59Z")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
