package jp.miyamichi.dispatch.engine;

import static jp.miyamichi.dispatch.engine.Street.at;
import static jp.miyamichi.dispatch.engine.Street.book;
import static jp.miyamichi.dispatch.engine.Street.draw;
import static jp.miyamichi.dispatch.engine.Street.ride;
import static jp.miyamichi.dispatch.engine.Street.vehicle;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private final Street street = new Street();

    @Test
    void aRiderOnTheWayCostsNothing() {
        var dispatcher = street.dispatcher(vehicle("v", 'A', 4));
        book(dispatcher, ride("1", 'B', 'F', 20));
        var quote = book(dispatcher, ride("2", 'C', 'D', 20));
        assertThat(quote.added()).isZero();
        assertThat(draw(dispatcher)).isEqualTo("v: +1 +2 -2 -1");
    }

    @Test
    void aVehicleWithOneSeatServesOneAfterTheOther() {
        var dispatcher = street.dispatcher(vehicle("v", 'A', 1));
        book(dispatcher, ride("1", 'B', 'F', 5));
        book(dispatcher, ride("2", 'C', 'D', 5));
        assertThat(draw(dispatcher)).isEqualTo("v: +2 -2 +1 -1");
    }

    @Test
    void askingChangesNothing() {
        var dispatcher = street.dispatcher(vehicle("v", 'A', 4));
        dispatcher.quote(ride("1", 'B', 'F', 0));
        assertThat(dispatcher.state().tours().getFirst().visits()).isEmpty();
        assertThat(dispatcher.state().tours().getFirst().version()).isZero();
    }

    @Test
    void thePromiseStandsAroundThePlannedPickup() {
        var dispatcher = street.dispatcher(vehicle("v", 'A', 4));
        var quote = book(dispatcher, ride("1", 'F', 'H', 0));
        assertThat(quote.pickup()).isEqualTo(at(5));
        assertThat(quote.promise()).isEqualTo(new Promise(at(0), at(15), at(19)));
    }

    @Test
    void ofTwoQuotesForTheLastSeatTheSecondIsOutdated() {
        var dispatcher = street.dispatcher(vehicle("v", 'A', 1));
        var one = (QuoteAnswer.Offered) dispatcher.quote(ride("1", 'B', 'F', 0, 3, 1));
        var two = (QuoteAnswer.Offered) dispatcher.quote(ride("2", 'B', 'F', 0, 3, 1));
        assertThat(dispatcher.accept(one.best())).isInstanceOf(Acceptance.Accepted.class);
        assertThat(dispatcher.accept(two.best())).isEqualTo(new Acceptance.Outdated(List.of(new VehicleId("v"))));
        assertThat(dispatcher.quote(ride("2", 'B', 'F', 0, 3, 1)))
                .isEqualTo(new QuoteAnswer.Refused(QuoteAnswer.Reason.NO_ROOM_IN_TIME));
    }

    @Test
    void aQuoteTakenTooLateIsOutdated() {
        var dispatcher = street.dispatcher(vehicle("v", 'A', 1));
        var answer = (QuoteAnswer.Offered) dispatcher.quote(ride("1", 'F', 'H', 0));
        street.clock(11);
        assertThat(dispatcher.accept(answer.best())).isInstanceOf(Acceptance.Outdated.class);
    }

    @Test
    void everyRefusalTellsItsReason() {
        var elsewhere = new Vehicle(
                new VehicleId("x"),
                new Load(4, 0),
                Set.of(new ServiceId("other")),
                Street.stop('A'),
                at(0),
                at(99),
                false,
                List.of());
        assertThat(street.dispatcher(elsewhere).quote(ride("1", 'A', 'B', 0)))
                .isEqualTo(new QuoteAnswer.Refused(QuoteAnswer.Reason.NO_VEHICLE_FOR_SERVICE));
        var small = street.dispatcher(vehicle("v", 'A', 2));
        assertThat(small.quote(ride("1", 'A', 'B', 0, 30, 3)))
                .isEqualTo(new QuoteAnswer.Refused(QuoteAnswer.Reason.PARTY_TOO_LARGE));
        assertThat(small.quote(ride("1", 'Z', 'A', 0, 10, 1)))
                .isEqualTo(new QuoteAnswer.Refused(QuoteAnswer.Reason.NO_ROOM_IN_TIME));
        book(small, ride("1", 'A', 'B', 50));
        assertThat(small.quote(ride("1", 'A', 'B', 50)))
                .isEqualTo(new QuoteAnswer.Refused(QuoteAnswer.Reason.KNOWN_RIDE));
    }

    @Test
    void roomIsMadeByMovingOthersWithinTheirPromises() {
        var dispatcher = street.dispatcher(vehicle("near", 'B', 1), vehicle("far", 'M', 1));
        book(dispatcher, ride("1", 'C', 'D', 10, 5, 1));
        // Only `near` comes to A in time, but it is bound to C; `far` can take that over.
        var quote = book(dispatcher, ride("2", 'A', 'Q', 5, 2, 1));
        assertThat(draw(dispatcher)).isEqualTo("near: +2 -2; far: +1 -1");
        assertThat(quote.changes()).hasSize(2);
        assertThat(quote.why().sentence().reason()).isEqualTo(Why.Reason.ROOM_MADE);
    }

    @Test
    void twoServicesNeverShareAVehicleAtATime() {
        var both = new Vehicle(
                new VehicleId("v"),
                new Load(8, 0),
                Set.of(Street.SERVICE, new ServiceId("other")),
                Street.stop('A'),
                at(0),
                at(600),
                false,
                List.of());
        var dispatcher = street.dispatcher(both);
        book(dispatcher, ride("1", 'B', 'F', 5));
        var like = ride("2", 'C', 'D', 5);
        book(
                dispatcher,
                new RideRequest(
                        like.id(),
                        new ServiceId("other"),
                        like.from(),
                        like.to(),
                        like.earliestPickup(),
                        like.latestPickup(),
                        like.latestArrival(),
                        like.party(),
                        like.boarding(),
                        like.alighting(),
                        like.rule()));
        assertThat(draw(dispatcher)).isEqualTo("v: +2 -2 +1 -1");
    }

    @Test
    void theDriverRestsAloneAtTheDepotAndIsHomeAtTheEnd() {
        var rest = new Vehicle.Break(at(10), at(20), Duration.ofMinutes(30));
        var vehicle = new Vehicle(
                new VehicleId("v"),
                new Load(4, 0),
                Set.of(Street.SERVICE),
                Street.stop('A'),
                at(0),
                at(100),
                true,
                List.of(rest));
        var dispatcher = street.dispatcher(vehicle);
        book(dispatcher, ride("1", 'B', 'D', 5));
        book(dispatcher, ride("2", 'B', 'D', 40));
        assertThat(draw(dispatcher)).isEqualTo("v: +1 -1 rest +2 -2");
        assertThat(dispatcher.quote(ride("3", 'B', 'D', 97)))
                .as("three minutes to D and three home are more than the shift has left")
                .isEqualTo(new QuoteAnswer.Refused(QuoteAnswer.Reason.NO_ROOM_IN_TIME));
    }

    @Test
    void whatAVehicleHasSetOutForIsNoLongerMoved() {
        var dispatcher = street.dispatcher(vehicle("v", 'A', 4));
        book(dispatcher, ride("1", 'K', 'L', 0));
        street.clock(1);
        assertThat(dispatcher.advance()).singleElement().satisfies(committed -> {
            assertThat(committed.begins()).isEqualTo(at(10));
            assertThat(committed.meters()).isEqualTo(10_000);
        });
        dispatcher.improve(Budget.ofRounds(50), new SplittableRandom(1));
        assertThat(draw(dispatcher)).isEqualTo("v: -1");
        assertThat(dispatcher.plan(new VehicleId("v")).getFirst().isCommitted()).isTrue();
    }

    @Test
    void aHeldVehicleSetsOutLaterButInTime() {
        var settings = new Settings(0, 1, 0, 0, Duration.ofMinutes(4), Duration.ofMinutes(2));
        var dispatcher = street.dispatcher(settings, vehicle("v", 'A', 4));
        book(dispatcher, ride("1", 'F', 'H', 20));
        street.clock(60);
        assertThat(dispatcher.advance().getFirst().departs()).isEqualTo(at(19));
    }
}
