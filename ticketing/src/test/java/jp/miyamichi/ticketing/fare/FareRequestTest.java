package jp.miyamichi.ticketing.fare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import jp.miyamichi.ticketing.Yen;
import org.junit.jupiter.api.Test;

class FareRequestTest {

    @Test
    void aRideEndsAfterItBegins() {
        assertThatThrownBy(() -> request("bus 250 17:00-16:59"))
                .isInstanceOf(RideProblem.class)
                .hasMessageStartingWith("rides[0].alightedAt: ");
        assertThat(request("bus 250 17:00-17:00").rides()).hasSize(1);
    }

    @Test
    void aRideLastsTwelveHoursAtMost() {
        assertThat(request("bus 250 06:00-18:00").rides()).hasSize(1);
        assertThatThrownBy(() -> request("bus 250 06:00-18:00:01")).hasMessageContaining("12 hours");
    }

    @Test
    void ridesComeInTheOrderTheyWereMade() {
        assertThatThrownBy(() -> request("bus 250 17:00-17:30", "bus 250 17:29-17:50"))
                .isInstanceOf(RideProblem.class)
                .hasMessageStartingWith("rides[1].boardedAt: ");
        assertThat(request("bus 250 17:00-17:30", "bus 250 17:30-17:50").rides())
                .hasSize(2);
    }

    @Test
    void aBaseFareHasALimit() {
        assertThat(request("bus 100000 17:00-17:30").rides()).hasSize(1);
        assertThatThrownBy(() -> request("bus 100001 17:00-17:30")).hasMessageStartingWith("rides[0].baseYen: ");
    }

    @Test
    void aThousandRidesAreTheMost() {
        var free = Drawn.ride("bus 0 17:00-17:00");
        assertThat(new FareRequest(Rider.ADULT, Medium.IC, Purse.EMPTY, Collections.nCopies(1_000, free)).rides())
                .hasSize(1_000);
        assertThatThrownBy(() -> new FareRequest(Rider.ADULT, Medium.IC, Purse.EMPTY, Collections.nCopies(1_001, free)))
                .hasMessageContaining("1000")
                .hasMessageContaining("1001");
    }

    @Test
    void aFareAccountsForEveryYen() {
        assertThatThrownBy(() -> new RideFare(
                        Yen.of(250), Yen.ZERO, Yen.ZERO, Yen.ZERO, Yen.ZERO, Yen.of(249), Yen.ZERO, List.of()))
                .hasMessageContaining("250")
                .hasMessageContaining("249");
    }

    private static FareRequest request(String... rides) {
        return new FareRequest(Rider.ADULT, Medium.IC, Purse.EMPTY, Drawn.rides(rides));
    }
}
