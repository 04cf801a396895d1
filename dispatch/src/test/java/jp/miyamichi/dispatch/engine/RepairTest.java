package jp.miyamichi.dispatch.engine;

import static jp.miyamichi.dispatch.engine.Street.at;
import static jp.miyamichi.dispatch.engine.Street.book;
import static jp.miyamichi.dispatch.engine.Street.draw;
import static jp.miyamichi.dispatch.engine.Street.ride;
import static jp.miyamichi.dispatch.engine.Street.stop;
import static jp.miyamichi.dispatch.engine.Street.vehicle;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RepairTest {

    private static final VehicleId ONE = new VehicleId("one");
    private final Street street = new Street();

    private Dispatcher two() {
        return street.dispatcher(vehicle("one", 'A', 4), vehicle("two", 'F', 4));
    }

    @Test
    void aDeadVehicleHandsItsRidersToOthers() {
        var dispatcher = two();
        book(dispatcher, ride("1", 'B', 'C', 5));
        street.clock(1);
        var repair = dispatcher.apply(new FleetEvent.BrokeDown(ONE, stop('A')));
        assertThat(draw(dispatcher)).isEqualTo("one:; two: +1 -1");
        assertThat(repair.lost()).isEmpty();
        assertThat(repair.notices())
                .singleElement()
                .isEqualTo(new Repair.Notice(
                        new RideId("1"), Repair.Notice.Kind.OTHER_VEHICLE, new VehicleId("two"), at(5), at(15)));
    }

    @Test
    void aRiderAboardADeadVehicleIsFetchedWhereItStands() {
        var dispatcher = two();
        book(dispatcher, ride("1", 'A', 'K', 0));
        street.clock(2);
        dispatcher.advance();
        var repair = dispatcher.apply(new FleetEvent.BrokeDown(ONE, stop('C')));
        assertThat(repair.lost()).isEmpty();
        assertThat(draw(dispatcher)).isEqualTo("one:; two: +1 -1");
        assertThat(dispatcher.plan(new VehicleId("two")).getFirst().begins()).isEqualTo(at(5));
    }

    @Test
    void aPromiseNoPlanCanKeepIsToldAtOnceWithTheNextBest() {
        var dispatcher = street.dispatcher(vehicle("one", 'A', 4), vehicle("two", 'Z', 4));
        book(dispatcher, ride("1", 'B', 'D', 2, 5, 1));
        street.clock(1);
        var repair = dispatcher.apply(new FleetEvent.BrokeDown(ONE, stop('A')));
        var lost = repair.lost();
        assertThat(lost).singleElement().satisfies(one -> {
            assertThat(one.promise().latestPickup()).isEqualTo(at(7));
            assertThat(one.instead().orElseThrow().latestPickup()).isEqualTo(at(35));
        });
        assertThat(draw(dispatcher)).isEqualTo("one:; two: +1 -1");
    }

    @Test
    void withNobodyLeftTheRideIsGivenUpAndSaidSo() {
        var dispatcher = street.dispatcher(vehicle("one", 'A', 4));
        book(dispatcher, ride("1", 'B', 'D', 2));
        var repair = dispatcher.apply(new FleetEvent.BrokeDown(ONE, stop('A')));
        assertThat(repair.lost())
                .singleElement()
                .satisfies(one -> assertThat(one.instead()).isEmpty());
        assertThat(dispatcher.quote(ride("2", 'B', 'D', 2)))
                .isEqualTo(new QuoteAnswer.Refused(QuoteAnswer.Reason.NO_VEHICLE_FOR_SERVICE));
        dispatcher.apply(new FleetEvent.BackInService(ONE, stop('A')));
        assertThat(dispatcher.quote(ride("2", 'B', 'D', 2))).isInstanceOf(QuoteAnswer.Offered.class);
    }

    @Test
    void aDelayMovesWaitingRidersAndWarnsWhoIsAtRisk() {
        var dispatcher = two();
        book(dispatcher, ride("1", 'B', 'D', 5, 20, 1));
        var repair = dispatcher.apply(new FleetEvent.Delayed(ONE, Duration.ofMinutes(13)));
        assertThat(repair.lost()).isEmpty();
        assertThat(repair.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.kind()).isEqualTo(Repair.Notice.Kind.AT_RISK));
        dispatcher.apply(new FleetEvent.Delayed(ONE, Duration.ofMinutes(3)));
        assertThat(draw(dispatcher))
                .as("beyond the promise the other vehicle comes")
                .isEqualTo("one:; two: +1 -1");
    }

    @Test
    void aVehicleSeenElsewhereIsTimedFromThere() {
        var dispatcher = street.dispatcher(vehicle("one", 'A', 4));
        book(dispatcher, ride("1", 'K', 'M', 0));
        street.clock(3);
        dispatcher.advance();
        dispatcher.apply(new FleetEvent.Seen(ONE, stop('B')));
        assertThat(dispatcher.plan(ONE).getFirst().begins()).isEqualTo(at(12));
    }

    @Test
    void anEarlyRiderIsFetchedEarlier() {
        var dispatcher = street.dispatcher(vehicle("one", 'A', 4));
        book(dispatcher, ride("1", 'C', 'D', 30));
        street.clock(10);
        var repair = dispatcher.apply(new FleetEvent.RiderEarly(new RideId("1")));
        assertThat(repair.renewed()).hasSize(1);
        assertThat(dispatcher.plan(ONE).getFirst().begins()).isEqualTo(at(12));
    }

    @Test
    void aLateLrtMovesThePromiseAndTheRideHolds() {
        var dispatcher = street.dispatcher(vehicle("one", 'A', 4));
        book(dispatcher, ride("1", 'C', 'D', 30, 5, 1));
        var repair = dispatcher.apply(new FleetEvent.RiderLate(new RideId("1"), at(48)));
        assertThat(repair.lost()).isEmpty();
        assertThat(repair.renewed().getFirst().promise()).isEqualTo(new Promise(at(48), at(53), at(55)));
        assertThat(dispatcher.plan(ONE).getFirst().begins()).isEqualTo(at(48));
    }

    @Test
    void aPartyThatIsNotThereFreesItsSeatsAndOneAboardCannotCancel() {
        var dispatcher = street.dispatcher(vehicle("one", 'A', 4));
        book(dispatcher, ride("1", 'A', 'K', 0));
        street.clock(1);
        dispatcher.advance();
        assertThat(dispatcher.apply(new FleetEvent.Cancelled(new RideId("1")))).isEqualTo(Repair.NOTHING);
        dispatcher.apply(new FleetEvent.NoShow(new RideId("1")));
        assertThat(draw(dispatcher)).isEqualTo("one:");
    }
}
