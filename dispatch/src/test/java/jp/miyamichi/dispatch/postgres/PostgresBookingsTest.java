package jp.miyamichi.dispatch.postgres;

import static jp.miyamichi.dispatch.booking.SampleBookings.KAWACHI;
import static jp.miyamichi.dispatch.booking.SampleBookings.NINE;
import static jp.miyamichi.dispatch.booking.SampleBookings.TUESDAY;
import static jp.miyamichi.dispatch.booking.SampleBookings.booking;
import static jp.miyamichi.dispatch.booking.SampleBookings.command;
import static jp.miyamichi.dispatch.booking.SampleBookings.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.booking.Change;
import jp.miyamichi.dispatch.booking.CommandAnswer;
import jp.miyamichi.dispatch.booking.DayEvent;
import jp.miyamichi.dispatch.booking.Ownership;
import jp.miyamichi.dispatch.booking.PromiseFigures;
import jp.miyamichi.dispatch.booking.PromiseOutcome;
import jp.miyamichi.dispatch.booking.TourPlan;
import jp.miyamichi.dispatch.booking.UnmetRequest;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The booking book on a real PostgreSQL.
class PostgresBookingsTest {

    private static final String PLAN = "{\"visits\": []}";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration OVER_AT_ONCE = Duration.ofSeconds(-1);

    private Database database;
    private PostgresBookings book;

    @BeforeEach
    void openABook() {
        database = TestServer.database("dispatch");
        assertThat(database.isUp()).isTrue();
        book = new PostgresBookings(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsConfirmedIsReadBackAsItWas() {
        var owner = book.own(KAWACHI, "node-1", HOUR);
        var first = booking(1, "ud-1");
        assertThat(book.commit(confirm(owner, 0, first))).isEqualTo(Change.Result.DONE);
        assertThat(book.find(first.id())).contains(first);
        assertThat(book.open(KAWACHI, TUESDAY)).containsExactly(first);
        assertThat(book.tours(KAWACHI, TUESDAY)).containsExactly(new TourPlan(TUESDAY, "ud-1", 0, 1, PLAN));
        assertThat(book.ofGroup(first.group())).containsExactly(first);
    }

    @Test
    void anAreaHasOneOwnerAsLongAsTheLeaseRuns() {
        var first = book.own(KAWACHI, "node-1", HOUR);
        assertThat(first.isHeldBy("node-1")).isTrue();
        assertThat(book.own(KAWACHI, "node-2", HOUR).node()).isEqualTo("node-1");
        assertThat(book.own(KAWACHI, "node-1", HOUR).fence()).isEqualTo(first.fence());
    }

    @Test
    void anOwnerWhoseLeaseRanOutIsReplacedAndWritesNoMore() {
        var paused = book.own(KAWACHI, "node-1", OVER_AT_ONCE);
        var successor = book.own(KAWACHI, "node-2", HOUR);
        assertThat(successor.node()).isEqualTo("node-2");
        assertThat(successor.fence()).isGreaterThan(paused.fence());
        assertThat(book.commit(confirm(paused, 0, booking(1, "ud-1")))).isEqualTo(Change.Result.STALE);
        assertThat(book.find(id(1))).isEmpty();
        assertThat(book.commit(confirm(successor, 0, booking(1, "ud-1")))).isEqualTo(Change.Result.DONE);
    }

    @Test
    void ofManyWhoChangeTheSameTourOneWins() throws Exception {
        var owner = book.own(KAWACHI, "node-1", HOUR);
        var results = atOnce(IntStream.rangeClosed(1, 20)
                .<Callable<Change.Result>>mapToObj(n -> () -> book.commit(confirm(owner, 0, booking(n, "ud-1"))))
                .toList());
        assertThat(results).filteredOn(Change.Result.DONE::equals).hasSize(1);
        assertThat(results).filteredOn(Change.Result.CONFLICT::equals).hasSize(19);
        assertThat(book.open(KAWACHI, TUESDAY)).hasSize(1);
    }

    @Test
    void ofManyNodesThatWantAnAreaOneGetsIt() throws Exception {
        var owners = atOnce(IntStream.rangeClosed(1, 20)
                .<Callable<Ownership>>mapToObj(n -> () -> book.own(KAWACHI, "node-" + n, HOUR))
                .toList());
        assertThat(owners.stream().map(Ownership::node).distinct()).hasSize(1);
    }

    @Test
    void theSameCommandIsCarriedOutOnce() throws Exception {
        var owner = book.own(KAWACHI, "node-1", HOUR);
        var results = atOnce(IntStream.rangeClosed(1, 10)
                .<Callable<Change.Result>>mapToObj(n -> () -> book.commit(
                        commanded(owner, 7, new TourPlan(TUESDAY, "car-" + n, 0, 1, PLAN), booking(n, "car-" + n))))
                .toList());
        assertThat(results).filteredOn(Change.Result.DONE::equals).hasSize(1);
        assertThat(results).filteredOn(Change.Result.AGAIN::equals).hasSize(9);
        var remembered = book.findCommand(command(7).id()).orElseThrow();
        assertThat(remembered.answer().bookings())
                .containsExactly(book.open(KAWACHI, TUESDAY).getFirst().id());
        assertThat(remembered.request()).isEqualTo("confirm");
    }

    @Test
    void aBookingIsMovedOnlyFromTheStateTheWriterSaw() {
        var owner = book.own(KAWACHI, "node-1", HOUR);
        var confirmed = booking(1, "ud-1");
        book.commit(confirm(owner, 0, confirmed));
        var cancelled = confirmed.in(BookingState.CANCELLED, NINE);
        assertThat(book.commit(Change.by(owner).move(confirmed, cancelled).done()))
                .isEqualTo(Change.Result.DONE);
        var aboard = confirmed.in(BookingState.ABOARD, NINE);
        assertThat(book.commit(Change.by(owner).move(confirmed, aboard).done())).isEqualTo(Change.Result.CONFLICT);
        assertThat(book.find(id(1)).orElseThrow().state()).isEqualTo(BookingState.CANCELLED);
    }

    @Test
    void theLedgerCountsWhatBecameOfEachPromise() {
        var owner = book.own(KAWACHI, "node-1", HOUR);
        for (int n = 1; n <= 4; n++) {
            book.commit(confirm(owner, n - 1, booking(n, "ud-1")));
        }
        var inTime = NINE.plusSeconds(60);
        var tooLate = NINE.plusSeconds(601);
        book.commit(Change.by(owner)
                .outcome(PromiseOutcome.ofRide(booking(1, "ud-1"), inTime, inTime.plusSeconds(600)))
                .outcome(PromiseOutcome.ofRide(booking(2, "ud-1"), tooLate, tooLate.plusSeconds(600)))
                .outcome(PromiseOutcome.withoutRide(id(3), PromiseOutcome.Kind.RELEASED, "cancelled", NINE))
                .unmet(new UnmetRequest(
                        TUESDAY, NINE, NINE, new LatLon(36.6, 139.9), new LatLon(36.5, 139.9), 1, 0, "NO_SEATS"))
                .event(new DayEvent(NINE, "cancelled", Map.of("booking", id(3).toString())))
                .done());
        var figures = book.figures(KAWACHI, TUESDAY, TUESDAY);
        assertThat(figures).isEqualTo(new PromiseFigures(4, 1, 1, 0, 1, 0, 0, 1, 1));
        assertThat(figures.keptRate()).hasValue(0.5);
    }

    @Test
    void aHeldBookingPromisesNothingUntilItIsConfirmed() {
        var owner = book.own(KAWACHI, "node-1", HOUR);
        var held = booking(1, "ud-1").in(BookingState.HELD, NINE);
        book.commit(confirm(owner, 0, held));
        assertThat(book.figures(KAWACHI, TUESDAY, TUESDAY).given()).isZero();
        book.commit(Change.by(owner)
                .move(held, held.in(BookingState.CONFIRMED, NINE))
                .done());
        assertThat(book.figures(KAWACHI, TUESDAY, TUESDAY).given()).isEqualTo(1);
    }

    @Test
    void theLedgerOnlyGrows() {
        book.commit(confirm(book.own(KAWACHI, "node-1", HOUR), 0, booking(1, "ud-1")));
        for (var spoil : List.of(
                "UPDATE dispatch.promise SET price_yen = 0",
                "DELETE FROM dispatch.promise",
                "TRUNCATE dispatch.event",
                "UPDATE dispatch.command SET actor = 'else'")) {
            assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(spoil)))
                    .hasMessageContaining("only ever added");
        }
    }

    private static Change confirm(Ownership owner, long version, Booking booking) {
        var number = (int) booking.id().value().getLeastSignificantBits();
        return commanded(owner, number, new TourPlan(TUESDAY, booking.vehicle(), version, version + 1, PLAN), booking);
    }

    private static Change commanded(Ownership owner, int command, TourPlan tour, Booking booking) {
        return Change.by(owner)
                .answering(command(command), "confirm", new CommandAnswer("confirmed", List.of(booking.id())))
                .tours(List.of(tour))
                .add(booking)
                .event(new DayEvent(
                        NINE, "confirmed", Map.of("booking", booking.id().toString())))
                .done();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return new ArrayList<>(
                    threads.invokeAll(calls).stream().map(Future::resultNow).toList());
        }
    }
}
