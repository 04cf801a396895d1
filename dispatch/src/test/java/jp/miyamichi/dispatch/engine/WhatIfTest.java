package jp.miyamichi.dispatch.engine;

import static jp.miyamichi.dispatch.engine.Street.book;
import static jp.miyamichi.dispatch.engine.Street.draw;
import static jp.miyamichi.dispatch.engine.Street.ride;
import static jp.miyamichi.dispatch.engine.Street.vehicle;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private final Street street = new Street();
    private final Dispatcher dispatcher = street.dispatcher(vehicle("west", 'A', 4), vehicle("east", 'P', 4));

    @BeforeEach
    void oneRideInTheWest() {
        book(dispatcher, ride("1", 'C', 'E', 20));
    }

    private Difference ask(WhatIf question) {
        var before = draw(dispatcher);
        var difference = dispatcher.whatIf(question, Budget.ofRounds(50), new SplittableRandom(1));
        assertThat(draw(dispatcher)).as("asking commits nobody").isEqualTo(before);
        return difference;
    }

    @Test
    void anotherVehicleWouldDriveMore() {
        var difference = ask(new WhatIf.Forced(new RideId("1"), new VehicleId("east")));
        assertThat(difference)
                .isEqualTo(new Difference(
                        true,
                        Duration.ofMinutes(11),
                        List.of(new Difference.RiderChange(
                                new RideId("1"), new VehicleId("east"), Duration.ZERO, Duration.ZERO))));
    }

    @Test
    void refusingWouldSaveTheDrive() {
        assertThat(ask(new WhatIf.Refused(new RideId("1"))).driving()).isEqualTo(Duration.ofMinutes(-4));
    }

    @Test
    void oneMoreVehicleWouldSaveTheWayToThePickup() {
        var difference = ask(new WhatIf.Added(vehicle("middle", 'C', 4)));
        assertThat(difference.driving()).isEqualTo(Duration.ofMinutes(-2));
        assertThat(difference.riders().getFirst().vehicle()).isEqualTo(new VehicleId("middle"));
    }

    @Test
    void whatWouldBreakAPromiseIsImpossible() {
        book(dispatcher, ride("2", 'A', 'B', 3, 5, 1));
        assertThat(ask(new WhatIf.Forced(new RideId("2"), new VehicleId("east")))
                        .isPossible())
                .isFalse();
    }

    @Test
    void theReasonNamesTheRunnerUpInBothLanguages() {
        var why = dispatcher.why(new RideId("1")).orElseThrow();
        assertThat(why.candidates())
                .extracting(Why.Candidate::driving)
                .containsExactly(Duration.ofMinutes(4), Duration.ofMinutes(15));
        var sentence = why.sentence();
        assertThat(sentence.reason()).isEqualTo(Why.Reason.LEAST_DRIVING);
        assertThat(sentence.en()).isEqualTo("west drives only 4 min more, 11 min less than east, the next best.");
        assertThat(sentence.ja()).contains("west").contains("11分");
    }

    @Test
    void theReasonTellsWhoRidesLonger() {
        book(dispatcher, ride("2", 'B', 'D', 20));
        var costs = dispatcher.why(new RideId("2")).orElseThrow().candidates().getFirst();
        assertThat(costs.driving()).isZero();
        assertThat(costs.slack()).isPositive();
    }
}
