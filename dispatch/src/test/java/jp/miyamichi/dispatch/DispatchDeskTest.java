package jp.miyamichi.dispatch;

import static jp.miyamichi.dispatch.DeskOfADay.TUESDAY;
import static jp.miyamichi.dispatch.DeskOfADay.at;
import static jp.miyamichi.dispatch.DeskOfADay.command;
import static jp.miyamichi.dispatch.DeskOfADay.wish;
import static jp.miyamichi.dispatch.region.SampleServices.CENTRE;
import static jp.miyamichi.dispatch.region.SampleServices.HOME;
import static jp.miyamichi.dispatch.region.SampleServices.OKAMOTO;
import static jp.miyamichi.dispatch.region.SampleServices.OTHER_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.miyamichi.dispatch.booking.Act;
import jp.miyamichi.dispatch.booking.Actor;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingAnswer;
import jp.miyamichi.dispatch.booking.BookingAnswer.Done;
import jp.miyamichi.dispatch.booking.BookingAnswer.Gone;
import jp.miyamichi.dispatch.booking.BookingAnswer.Held;
import jp.miyamichi.dispatch.booking.BookingAnswer.Refused;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.booking.Party;
import jp.miyamichi.dispatch.booking.RideAnswer.NoOffer;
import jp.miyamichi.dispatch.booking.RideAnswer.Offers;
import jp.miyamichi.dispatch.booking.RideAnswer.Reason;
import jp.miyamichi.dispatch.booking.Suspensions.Suspension;
import jp.miyamichi.dispatch.booking.When;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.engine.VehicleId;
import jp.miyamichi.dispatch.region.SampleServices;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A Tuesday at the desk of さぎそう河内号.
class DispatchDeskTest {

    private static final Party ONE = Party.ofAdults(1);
    private static final Party FOUR = Party.ofAdults(4);

    private Database database;
    private DeskOfADay day;

    @BeforeEach
    void openTheDesk() {
        database = TestServer.database("dispatch");
        day = new DeskOfADay(database, SampleServices.sagiso());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aHeldOfferBecomesAPromiseWhenItIsConfirmed() {
        var offer = day.offer(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0)), ONE));
        var held = day.desk.hold(command(), day.area, List.of(offer.id()));
        assertThat(held).isInstanceOf(Held.class);
        assertThat(((Held) held).until()).isEqualTo(at(7, 33));
        assertThat(day.desk.figures(day.area, TUESDAY, TUESDAY).given()).isZero();
        var confirmed = day.desk.confirm(command(), day.area, List.of(offer.id()), Actor.RIDER);
        assertThat(confirmed).isInstanceOf(Done.class);
        assertThat(day.book.find(offer.id()).orElseThrow().state()).isEqualTo(BookingState.CONFIRMED);
        assertThat(day.book.find(offer.id()).orElseThrow().promise()).isEqualTo(offer.promise());
        assertThat(day.desk.figures(day.area, TUESDAY, TUESDAY).given()).isEqualTo(1);
    }

    @Test
    void anOfferHeldForTooLongIsFreeAgain() {
        var offer = day.offer(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0)), ONE));
        day.desk.hold(command(), day.area, List.of(offer.id()));
        day.clock.passes(Duration.ofMinutes(3));
        day.desk.tick();
        assertThat(day.book.find(offer.id()).orElseThrow().state()).isEqualTo(BookingState.EXPIRED);
        assertThat(day.desk.confirm(command(), day.area, List.of(offer.id()), Actor.RIDER))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theSameCommandIsAnsweredTheSameAgain() {
        var offer = day.offer(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0)), ONE));
        var command = command();
        var first = day.desk.book(command, day.area, List.of(offer.id()));
        assertThat(day.desk.book(command, day.area, List.of(offer.id()))).isEqualTo(first);
        assertThat(day.book.open(day.area, TUESDAY)).hasSize(1);
    }

    @Test
    void anIdOfAnotherCommandIsRefused() {
        var offer = day.offer(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0)), ONE));
        var command = command();
        day.desk.book(command, day.area, List.of(offer.id()));
        assertThat(day.desk.cancel(command, day.area, List.of(offer.id()), Actor.RIDER))
                .isEqualTo(new Refused("the id " + command.id() + " belongs to another command; choose a new one"));
    }

    @Test
    void ofManyWhoWantTheLastSeatOneGetsItAndTheOthersAlternatives() throws Exception {
        day.book(wish(8, HOME, CENTRE, new When.DepartAt(at(9, 0)), FOUR));
        day.book(wish(9, HOME, CENTRE, new When.DepartAt(at(9, 0)), FOUR));
        var offers = IntStream.rangeClosed(1, 6)
                .mapToObj(n -> day.offer(wish(n, HOME, CENTRE, new When.DepartAt(at(9, 0)), FOUR)))
                .toList();
        assertThat(offers).extracting(offer -> offer.promise().pickupFrom()).containsOnly(at(9, 0));
        var answers = atOnce(offers.stream()
                .<Callable<BookingAnswer>>map(offer -> () -> day.desk.book(command(), day.area, List.of(offer.id())))
                .toList());
        assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Gone.class::isInstance)
                .hasSize(5)
                .allSatisfy(answer -> assertThat(((Gone) answer).instead())
                        .isNotEmpty()
                        .allSatisfy(other ->
                                assertThat(other.promise().pickupFrom()).isAfter(at(9, 0))));
        assertThat(day.book.open(day.area, TUESDAY)).hasSize(3);
    }

    @Test
    void thereAndBackIsTakenWholeOrNotAtAll() {
        var wish = new BookingRequest(
                "r1",
                "h1",
                DeskOfADay.spot(HOME),
                DeskOfADay.spot(CENTRE),
                new When.DepartAt(at(9, 0)),
                ONE,
                Optional.of(new When.DepartAt(at(13, 0))),
                1);
        var ids = day.desk.request(day.area, wish).stream()
                .map(answer -> ((Offers) answer).offers().getFirst().id())
                .toList();
        assertThat(ids).hasSize(2);
        assertThat(day.desk.book(command(), day.area, ids)).isInstanceOf(Done.class);
        assertThat(day.desk.cancel(command(), day.area, ids, Actor.RIDER)).isInstanceOf(Done.class);
        assertThat(day.book.open(day.area, TUESDAY)).isEmpty();
    }

    @Test
    void aRideIsCarriedOutAndItsPromiseKept() {
        var id = day.book(wish(1, OTHER_HOME, CENTRE, new When.DepartAt(at(9, 0)), ONE));
        day.clock.setTo(at(9, 0));
        day.desk.tick();
        assertThat(state(id)).isEqualTo(BookingState.ON_THE_WAY);
        day.clock.setTo(at(9, 2));
        assertThat(act(id, Act.BOARD)).isInstanceOf(Done.class);
        day.clock.setTo(at(9, 6));
        assertThat(act(id, Act.SET_DOWN)).isInstanceOf(Done.class);
        var figures = day.desk.figures(day.area, TUESDAY, TUESDAY);
        assertThat(figures.kept()).isEqualTo(1);
        assertThat(figures.keptRate()).hasValue(1);
    }

    @Test
    void whoGivesARideBackInTheLastHalfHourIsCountedAsLate() {
        var inTime = day.book(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0)), ONE));
        var late = day.book(wish(2, HOME, CENTRE, new When.DepartAt(at(9, 0)), ONE));
        day.clock.setTo(
                day.book.find(inTime).orElseThrow().promise().pickupFrom().minus(Duration.ofMinutes(30)));
        day.desk.cancel(command(), day.area, List.of(inTime), Actor.RIDER);
        day.clock.setTo(day.book.find(late).orElseThrow().promise().pickupFrom().minus(Duration.ofMinutes(29)));
        day.desk.cancel(command(), day.area, List.of(late), Actor.RIDER);
        var figures = day.desk.figures(day.area, TUESDAY, TUESDAY);
        assertThat(figures.released()).isEqualTo(2);
        assertThat(figures.releasedLate()).isOne();
    }

    @Test
    void aRiderIsNotMissingBeforeTheVehicleHasWaited() {
        var id = day.book(wish(1, OTHER_HOME, CENTRE, new When.DepartAt(at(9, 0)), ONE));
        day.clock.setTo(at(9, 1));
        day.desk.tick();
        assertThat(act(id, Act.MISS)).isInstanceOf(Refused.class);
        day.clock.setTo(at(9, 5));
        assertThat(act(id, Act.MISS)).isInstanceOf(Done.class);
        assertThat(day.desk.figures(day.area, TUESDAY, TUESDAY).noShows()).isEqualTo(1);
    }

    @Test
    void aQuoteCountsAsNobodysWishAndCannotBeTaken() {
        var quoted = day.desk.quote(day.area, wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0)), ONE));
        var offers = ((Offers) quoted).offers();
        assertThat(day.desk.offers(day.area, List.of(offers.getFirst().id()))).isEmpty();
        assertThat(day.desk.quote(day.area, wish(99, HOME, CENTRE, new When.DepartAt(at(9, 0)), ONE)))
                .isInstanceOf(NoOffer.class);
        assertThat(day.desk.figures(day.area, TUESDAY, TUESDAY).unmet()).isZero();
    }

    @Test
    void oneCommandEndsEveryRideOfASuspendedService() {
        var morning = day.book(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0)), ONE));
        var noon = day.book(wish(2, OTHER_HOME, OKAMOTO, new When.DepartAt(at(12, 0)), ONE));
        var evening = day.book(wish(3, HOME, CENTRE, new When.DepartAt(at(17, 0)), ONE));
        day.desk.suspend(new Suspension(new UUID(9, 1), "sagiso", at(8, 0), at(15, 0), "snow"));
        assertThat(day.desk.tick().calledOff()).extracting(Booking::id).containsExactlyInAnyOrder(morning, noon);
        assertThat(day.book.open(day.area, TUESDAY)).extracting(Booking::id).containsExactly(evening);
        var answer = day.ask(wish(1, HOME, CENTRE, new When.DepartAt(at(11, 30)), ONE));
        assertThat(answer).isInstanceOf(NoOffer.class);
        assertThat(((NoOffer) answer).reason()).isEqualTo(Reason.SUSPENDED);
        assertThat(((NoOffer) answer).otherTimes())
                .first()
                .satisfies(offer -> assertThat(offer.promise().pickupFrom()).isEqualTo(at(15, 0)));
    }

    @Test
    void aBreakdownHandsTheRiderToAnotherVehicle() {
        var id = day.book(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0)), ONE));
        var vehicle = new VehicleId(day.book.find(id).orElseThrow().vehicle());
        var repair = day.desk.report(day.area, new FleetEvent.BrokeDown(vehicle, CENTRE));
        assertThat(repair.lost()).isEmpty();
        assertThat(day.book.find(id).orElseThrow().vehicle()).isNotEqualTo(vehicle.value());
    }

    @Test
    void everyNodeSeesToursHoldsAndVehicles() {
        var offer = day.offer(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0)), ONE));
        day.desk.hold(command(), day.area, List.of(offer.id()));
        day.desk.report(day.area, new FleetEvent.Seen(new VehicleId("sagiso-sedan-2"), OKAMOTO));
        assertThat(day.grid.recall(Grid.Kind.HOLDS, day.area, offer.id().toString()))
                .isPresent();
        assertThat(day.grid.recall(Grid.Kind.TOURS, day.area, TUESDAY + "/" + offer.vehicle()))
                .hasValueSatisfying(tour -> assertThat(tour).contains(offer.id().toString()));
        assertThat(day.grid.recall(Grid.Kind.VEHICLES, day.area, "sagiso-sedan-2"))
                .isPresent();
    }

    @Test
    void anotherNodeGoesOnWithWhatTheFirstPromised() {
        var id = day.book(wish(1, HOME, CENTRE, new When.DepartAt(at(9, 0)), ONE));
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE dispatch.ownership SET lease_until = clock_timestamp() - interval '1 second'"));
        var successor = day.anotherNode();
        assertThat(successor.tick().owned()).containsExactly(day.area);
        assertThat(successor.cancel(command(), day.area, List.of(id), Actor.RIDER))
                .isInstanceOf(Done.class);
        assertThat(day.desk.tick().owned()).isEmpty();
    }

    private BookingState state(BookingId id) {
        return day.book.find(id).orElseThrow().state();
    }

    private BookingAnswer act(BookingId id, Act act) {
        return day.desk.act(command(), day.area, List.of(id), act, Actor.DRIVER);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
