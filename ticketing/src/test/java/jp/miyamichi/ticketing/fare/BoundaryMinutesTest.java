package jp.miyamichi.ticketing.fare;

import static jp.miyamichi.ticketing.fare.Drawn.fares;
import static jp.miyamichi.ticketing.fare.Medium.IC;
import static jp.miyamichi.ticketing.fare.Medium.TOTRA;
import static jp.miyamichi.ticketing.fare.Rider.ADULT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 9:00, 16:00 and the 60th minute are inside.
class BoundaryMinutesTest {

    @ParameterizedTest
    @CsvSource({
        "08:59, 740 = 740",
        "08:59:59, 740 = 740",
        "09:00, 740 -cap 340 = 400",
        "12:00, 740 -cap 340 = 400",
        "16:00, 740 -cap 340 = 400",
        "16:00:01, 740 = 740",
        "16:01, 740 = 740"
    })
    void theCapLooksAtTheScheduledAlighting(String scheduled, String fare) {
        assertThat(fares(ADULT, IC, "bus 740 08:30-16:30/" + scheduled)).isEqualTo(fare);
        assertThat(fares(ADULT, IC, "bus 740 08:00-" + scheduled)).isEqualTo(fare);
    }

    @Test
    void aDelayNeitherGivesNorTakesTheCap() {
        assertThat(fares(ADULT, IC, "bus 740 15:30-16:20/15:59")).isEqualTo("740 -cap 340 = 400");
        assertThat(fares(ADULT, IC, "bus 740 08:30-09:10/08:58")).isEqualTo("740 = 740");
    }

    @Test
    void theCapHoldsOnSundaysAndHolidaysToo() {
        assertThat(fares(ADULT, IC, "2026-11-22 bus 740 11:20-12:00")).isEqualTo("740 -cap 340 = 400");
        assertThat(fares(ADULT, IC, "2026-01-01 bus 740 11:20-12:00")).isEqualTo("740 -cap 340 = 400");
    }

    @Test
    void theCapIsForBusesInsideTheCity() {
        assertThat(fares(ADULT, IC, "bus 740 11:20-12:00 outside")).isEqualTo("740 = 740");
        assertThat(fares(ADULT, IC, "lrt 740 11:20-12:00")).isEqualTo("740 = 740");
        assertThat(fares(ADULT, IC, "ondemand 740 11:20-12:00")).isEqualTo("740 = 740");
    }

    @Test
    void theCapBeganOn30June2021() {
        assertThat(fares(ADULT, IC, "2021-06-29 bus 740 11:20-12:00")).isEqualTo("740 = 740");
        assertThat(fares(ADULT, IC, "2021-06-30 bus 740 11:20-12:00")).isEqualTo("740 -cap 340 = 400");
    }

    @ParameterizedTest
    @CsvSource({"400, 400 = 400", "401, 401 -cap 1 = 400", "399, 399 = 399"})
    void theCapTakesOffOnlyWhatLiesAboveIt(int base, String fare) {
        assertThat(fares(ADULT, IC, "bus " + base + " 11:20-12:00")).isEqualTo(fare);
    }

    @ParameterizedTest
    @CsvSource({
        "17:20, 250 -transfer 200 = 50",
        "18:19, 250 -transfer 200 = 50",
        "18:20, 250 -transfer 200 = 50",
        "18:20:01, 250 = 250",
        "18:21, 250 = 250"
    })
    void aTransferIsWithinSixtyMinutesOfAlighting(String boarded, String fare) {
        assertThat(fares(ADULT, TOTRA, "bus 250 17:00-17:20", "bus 250 " + boarded + "-18:40"))
                .isEqualTo("250 = 250, " + fare);
    }

    @Test
    void aRideAfterMidnightBelongsToTheDayBefore() {
        var days = Drawn.UTSUNOMIYA.days();
        assertThat(days.of(Drawn.at(Drawn.DAY, "02:59"))).isEqualTo(Drawn.DAY.minusDays(1));
        assertThat(days.of(Drawn.at(Drawn.DAY, "03:00"))).isEqualTo(Drawn.DAY);
        assertThat(days.of(Drawn.at(Drawn.DAY, "23:59"))).isEqualTo(Drawn.DAY);
    }
}
