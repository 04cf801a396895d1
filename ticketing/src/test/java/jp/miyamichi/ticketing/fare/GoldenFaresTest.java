package jp.miyamichi.ticketing.fare;

import static jp.miyamichi.ticketing.fare.Drawn.fares;
import static jp.miyamichi.ticketing.fare.Medium.CASH;
import static jp.miyamichi.ticketing.fare.Medium.IC;
import static jp.miyamichi.ticketing.fare.Medium.TOTRA;
import static jp.miyamichi.ticketing.fare.Rider.ADULT;
import static jp.miyamichi.ticketing.fare.Rider.CHILD;
import static jp.miyamichi.ticketing.fare.Rider.DISABLED;
import static jp.miyamichi.ticketing.fare.Rider.INFANT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The examples the city and the operators give themselves, and the ones we agreed on.
class GoldenFaresTest {

    @Test
    void theFarRideIsCappedAndTheNextOneIsATransfer() {
        assertThat(fares(ADULT, TOTRA, "bus 740 11:20-12:05/12:00", "bus 250 12:30-12:45"))
                .isEqualTo("740 -cap 340 = 400, 250 -transfer 200 = 50");
    }

    @Test
    void anotherCardHasTheCapButNoTransfer() {
        assertThat(fares(ADULT, IC, "bus 740 11:20-12:05/12:00", "bus 250 12:30-12:45"))
                .isEqualTo("740 -cap 340 = 400, 250 = 250");
    }

    @Test
    void cashHasNeither() {
        assertThat(fares(ADULT, CASH, "bus 740 11:20-12:05/12:00", "bus 250 12:30-12:45"))
                .isEqualTo("740 = 740, 250 = 250");
    }

    @Test
    void tomiyaToTheHospitalCosts450() {
        var paid = Drawn.priced(ADULT, TOTRA, Purse.EMPTY, "bus 740 09:30-10:10/10:08", "bus 250 10:25-10:45")
                .total();
        assertThat(paid.amount()).isEqualTo(450);
    }

    @Test
    void theCapIsPerRideAndTheTransferComesAfterIt() {
        assertThat(fares(ADULT, TOTRA, "bus 740 11:20-12:00", "bus 740 12:30-13:10"))
                .isEqualTo("740 -cap 340 = 400, 740 -cap 340 -transfer 200 = 200");
    }

    @Test
    void theWayBackWithinTheHourMayBeFree() {
        assertThat(fares(ADULT, TOTRA, "bus 190 10:00-10:10", "bus 190 10:40-10:50"))
                .isEqualTo("190 = 190, 190 -transfer 190 = 0");
    }

    @Test
    void everyPairHasItsOwnDiscount() {
        assertThat(fares(
                        ADULT,
                        TOTRA,
                        "lrt 350 17:00-17:20",
                        "bus 300 17:30-17:50",
                        "ondemand - 18:00-18:20",
                        "lrt 350 18:30-18:50",
                        "lrt 350 19:00-19:20",
                        "ondemand - 19:30-19:40",
                        "ondemand - 19:50-20:00",
                        "bus 300 20:10-20:20",
                        "bus 300 20:30-20:40",
                        "lrt 350 20:50-21:00"))
                .isEqualTo("350 = 350, 300 -transfer 100 = 200, 300 -transfer 200 = 100, 350 -transfer 200 = 150,"
                        + " 350 = 350, 300 -transfer 200 = 100, 300 = 300, 300 -transfer 200 = 100,"
                        + " 300 -transfer 200 = 100, 350 -transfer 100 = 250");
    }

    @Test
    void childrenAndDisabledRidersHaveHalfTheCapAndHalfTheTransfer() {
        var rides = new String[] {"bus 370 11:20-12:00", "bus 130 12:30-12:45"};
        assertThat(fares(CHILD, TOTRA, rides)).isEqualTo("370 -cap 170 = 200, 130 -transfer 100 = 30");
        assertThat(fares(DISABLED, TOTRA, rides)).isEqualTo("370 -cap 170 = 200, 130 -transfer 100 = 30");
    }

    @Test
    void halfDiscountsNoSourceNamesAreMarkedEstimated() {
        assertThat(fares(
                        CHILD,
                        TOTRA,
                        "bus 130 17:00-17:20",
                        "lrt 宇都宮駅東口>清陵高校前 17:30-17:50",
                        "ondemand - 18:00-18:20",
                        "bus 130 18:30-18:50"))
                .isEqualTo("130 = 130, 150 -transfer 50 = 100 ~, 150 -transfer 100 = 50 ~, 130 -transfer 100 = 30 ~");
    }

    @Test
    void anOnDemandRideCosts300Or150OrNothing() {
        assertThat(fares(ADULT, CASH, "ondemand - 10:00-10:20")).isEqualTo("300 = 300");
        assertThat(fares(CHILD, CASH, "ondemand - 10:00-10:20")).isEqualTo("150 = 150");
        assertThat(fares(INFANT, CASH, "ondemand - 10:00-10:20")).isEqualTo("0 = 0");
        assertThat(fares(DISABLED, CASH, "ondemand - 10:00-10:20")).isEqualTo("150 = 150 ~");
    }

    @Test
    void aFareThatIsGivenOverridesEveryTable() {
        assertThat(fares(CHILD, CASH, "ondemand 500 10:00-10:20", "lrt 180 10:30-10:40"))
                .isEqualTo("500 = 500, 180 = 180");
    }

    @Test
    void aDiscountOlderThanItsRuleIsNotGiven() {
        assertThat(fares(ADULT, TOTRA, "2024-07-04 bus 250 17:00-17:20", "2024-07-04 bus 250 17:30-17:50"))
                .isEqualTo("250 = 250, 250 = 250");
        assertThat(fares(ADULT, TOTRA, "2024-07-05 bus 250 17:00-17:20", "2024-07-05 bus 250 17:30-17:50"))
                .isEqualTo("250 = 250, 250 -transfer 200 = 50");
    }

    @Test
    void eachRideIsComparedWithTheOneDirectlyBeforeIt() {
        assertThat(fares(ADULT, TOTRA, "bus 250 17:00-17:10", "lrt 300 17:15-17:25", "lrt 300 17:30-17:40"))
                .isEqualTo("250 = 250, 300 -transfer 100 = 200, 300 = 300");
        assertThat(fares(ADULT, TOTRA, "bus 190 17:00-17:10", "bus 190 17:15-17:25", "bus 190 17:30-17:40"))
                .isEqualTo("190 = 190, 190 -transfer 190 = 0, 190 -transfer 190 = 0");
    }
}
