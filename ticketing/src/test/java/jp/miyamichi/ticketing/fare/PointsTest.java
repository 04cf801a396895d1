package jp.miyamichi.ticketing.fare;

import static jp.miyamichi.ticketing.fare.Drawn.fares;
import static jp.miyamichi.ticketing.fare.Drawn.points;
import static jp.miyamichi.ticketing.fare.Drawn.priced;
import static jp.miyamichi.ticketing.fare.Drawn.welfare;
import static jp.miyamichi.ticketing.fare.Medium.CASH;
import static jp.miyamichi.ticketing.fare.Medium.IC;
import static jp.miyamichi.ticketing.fare.Medium.TOTRA;
import static jp.miyamichi.ticketing.fare.Rider.ADULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import jp.miyamichi.ticketing.Yen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {

    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 11, 24);

    @Test
    void pointsPayAWholeFareOrNothing() {
        assertThat(fares(ADULT, TOTRA, points(250), "bus 250 17:00-17:10")).isEqualTo("250 -points 250 = 0");
        assertThat(fares(ADULT, TOTRA, points(249), "bus 250 17:00-17:10")).isEqualTo("250 = 250");
    }

    @Test
    void pointsPayWhatTheDiscountsLeave() {
        assertThat(fares(ADULT, TOTRA, points(50), "bus 740 11:20-12:00", "bus 250 12:30-12:45"))
                .isEqualTo("740 -cap 340 = 400, 250 -transfer 200 -points 50 = 0");
    }

    @Test
    void anEarlierRideTakesThePointsFirst() {
        assertThat(fares(
                        ADULT, TOTRA, points(500), "lrt 300 10:00-10:10", "lrt 250 12:00-12:10", "lrt 200 14:00-14:10"))
                .isEqualTo("300 -points 300 = 0, 250 = 250, 200 -points 200 = 0");
    }

    @Test
    void welfarePointsAreTriedFirstAndNeverMixWithTheOthers() {
        var both = new Purse(Yen.of(300), Optional.empty(), Yen.of(300), OptionalInt.empty());
        assertThat(fares(ADULT, TOTRA, both, "lrt 250 10:00-10:10", "lrt 250 12:00-12:10", "lrt 250 14:00-14:10"))
                .isEqualTo("250 -welfare 250 = 0, 250 -points 250 = 0, 250 = 250");
    }

    @Test
    void welfarePointsPayBusAndLrtButNoOnDemandRide() {
        assertThat(fares(ADULT, TOTRA, welfare(900), "bus 250 17:00-17:10", "ondemand 300 19:00-19:10"))
                .isEqualTo("250 -welfare 250 = 0, 300 = 300");
        assertThat(fares(ADULT, TOTRA, points(300), "ondemand 300 19:00-19:10")).isEqualTo("300 -points 300 = 0");
    }

    @Test
    void onlyTheRegionsCardCarriesPoints() {
        assertThat(fares(ADULT, IC, points(500), "bus 250 17:00-17:10")).isEqualTo("250 = 250");
        assertThat(fares(ADULT, CASH, welfare(500), "bus 250 17:00-17:10")).isEqualTo("250 = 250");
        assertThat(priced(ADULT, IC, Purse.EMPTY, "bus 250 17:00-17:10").pointsEarned())
                .isEqualTo(Yen.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"400, 8", "250, 5", "299, 5", "300, 6", "49, 0", "50, 1"})
    void eachRideEarnsTwoPercentRoundedDown(int paid, long earned) {
        assertThat(priced(ADULT, TOTRA, Purse.EMPTY, "bus " + paid + " 17:00-17:10")
                        .pointsEarned())
                .isEqualTo(Yen.of(earned));
    }

    @Test
    void pointsAreEarnedOnWhatWasPaidRideByRide() {
        var answer =
                priced(ADULT, TOTRA, Purse.EMPTY, "bus 740 11:20-12:00", "bus 299 12:30-12:45", "lrt 149 19:00-19:10");
        assertThat(answer.rides()).extracting(ride -> ride.earned().amount()).containsExactly(8L, 1L, 2L);
        assertThat(answer.pointsEarned()).isEqualTo(Yen.of(11));
        assertThat(answer.total()).isEqualTo(Yen.of(648));
    }

    @Test
    void whatPointsPaidEarnsNone() {
        assertThat(priced(ADULT, TOTRA, points(250), "bus 250 17:00-17:10").pointsEarned())
                .isEqualTo(Yen.ZERO);
        assertThat(priced(ADULT, TOTRA, welfare(250), "bus 250 17:00-17:10").pointsEarned())
                .isEqualTo(Yen.ZERO);
    }

    @Test
    void whatTheseRidesEarnIsNotSpentOnThem() {
        assertThat(fares(ADULT, TOTRA, points(245), "lrt 250 10:00-10:10", "lrt 250 14:00-14:10"))
                .isEqualTo("250 = 250, 250 = 250");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 250 -points 250 = 0", "2026-11-24, 250 -points 250 = 0", "2026-11-25, 250 = 250"})
    void pointsExpireAYearAfterTheyLastMoved(String day, String fare) {
        assertThat(fares(ADULT, TOTRA, pointsMoved(250, LAST_YEAR), day + " bus 250 17:00-17:10"))
                .isEqualTo(fare);
    }

    @Test
    void expiredPointsAreGoneAndNoLaterRideBringsThemBack() {
        var rides = new String[] {"2026-11-25 bus 500 17:00-17:10", "2026-11-25 lrt 250 19:00-19:10"};
        assertThat(fares(ADULT, TOTRA, pointsMoved(400, LAST_YEAR), rides)).isEqualTo("500 = 500, 250 = 250");
        assertThat(priced(ADULT, TOTRA, pointsMoved(400, LAST_YEAR), rides)
                        .left()
                        .points())
                .isEqualTo(Yen.ZERO);
    }

    @Test
    void earningOrSpendingBeginsTheYearAnew() {
        var spending = new String[] {"2026-11-24 bus 200 17:00-17:10", "2027-11-24 bus 200 17:00-17:10"};
        assertThat(fares(ADULT, TOTRA, pointsMoved(400, LAST_YEAR), spending))
                .isEqualTo("200 -points 200 = 0, 200 -points 200 = 0");
        var earning = new String[] {"2026-11-24 bus 500 17:00-17:10", "2027-11-24 bus 400 17:00-17:10"};
        assertThat(fares(ADULT, TOTRA, pointsMoved(400, LAST_YEAR), earning))
                .isEqualTo("500 = 500, 400 -points 400 = 0");
        var neither = new String[] {"2026-11-24 bus 0 17:00-17:10", "2026-11-25 bus 400 17:00-17:10"};
        assertThat(fares(ADULT, TOTRA, pointsMoved(400, LAST_YEAR), neither)).isEqualTo("0 = 0, 400 = 400");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 250 = 250",
        "2026-04-01, 250 -welfare 250 = 0",
        "2027-04-14, 250 -welfare 250 = 0",
        "2027-04-15, 250 = 250"
    })
    void welfarePointsLastTo14AprilOfTheNextFiscalYear(String day, String fare) {
        var granted2026 = new Purse(Yen.ZERO, Optional.empty(), Yen.of(1_000), OptionalInt.of(2026));
        assertThat(fares(ADULT, TOTRA, granted2026, day + " bus 250 17:00-17:10"))
                .isEqualTo(fare);
    }

    @Test
    void thePurseTellsWhatIsLeft() {
        var both = new Purse(Yen.of(300), Optional.of(LAST_YEAR), Yen.of(700), OptionalInt.of(2026));
        var left = priced(ADULT, TOTRA, both, "lrt 500 10:00-10:10", "lrt 250 12:00-12:10")
                .left();
        assertThat(left).isEqualTo(new Purse(Yen.of(50), Optional.of(Drawn.DAY), Yen.of(200), OptionalInt.of(2026)));
    }

    @Test
    void aBalanceHasALimit() {
        assertThat(points(1_000_000).points()).isEqualTo(Yen.of(1_000_000));
        assertThatThrownBy(() -> points(1_000_001)).hasMessageContaining("1000000");
        assertThatThrownBy(() -> welfare(1_000_001)).hasMessageContaining("1000000");
    }

    private static Purse pointsMoved(long points, LocalDate movedOn) {
        return new Purse(Yen.of(points), Optional.of(movedOn), Yen.ZERO, OptionalInt.empty());
    }
}
