package jp.miyamichi.dispatch;

import static jp.miyamichi.dispatch.DeskOfADay.TUESDAY;
import static jp.miyamichi.dispatch.DeskOfADay.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.booking.Change;
import jp.miyamichi.dispatch.booking.Json;
import jp.miyamichi.dispatch.booking.Ownership;
import jp.miyamichi.dispatch.booking.Party;
import jp.miyamichi.dispatch.booking.Promise;
import jp.miyamichi.dispatch.booking.Rider;
import jp.miyamichi.dispatch.booking.Spot;
import jp.miyamichi.dispatch.booking.TourPlan;
import jp.miyamichi.dispatch.engine.Acceptance;
import jp.miyamichi.dispatch.engine.Dispatcher;
import jp.miyamichi.dispatch.engine.FleetState;
import jp.miyamichi.dispatch.engine.Load;
import jp.miyamichi.dispatch.engine.PlaneTravelTimes;
import jp.miyamichi.dispatch.engine.PromiseRule;
import jp.miyamichi.dispatch.engine.Quote;
import jp.miyamichi.dispatch.engine.QuoteAnswer;
import jp.miyamichi.dispatch.engine.RideId;
import jp.miyamichi.dispatch.engine.RideRequest;
import jp.miyamichi.dispatch.engine.ServiceId;
import jp.miyamichi.dispatch.engine.Settings;
import jp.miyamichi.dispatch.engine.Vehicle;
import jp.miyamichi.dispatch.engine.VehicleId;
import jp.miyamichi.dispatch.region.SampleServices;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.Test;

/// A node starts, and ten thousand rides are booked already. The issue asks for less than five seconds; how
/// long it took is printed.
class RebuildTest {

    private static final int BOOKINGS = 10_000;
    private static final int VEHICLES = 500;
    private static final int ROWS_AT_ONCE = 1_000;
    private static final PromiseRule RULE =
            new PromiseRule(Duration.ZERO, Duration.ofMinutes(10), 1.5, Duration.ofMinutes(10));

    @Test
    void tenThousandOpenBookingsAreThereAfterAStart() {
        try (var database = TestServer.database("dispatch")) {
            var day = new DeskOfADay(database, SampleServices.sagiso());
            var quotes = new ArrayList<Quote>();
            var state = plan(quotes);
            write(day, quotes, state);
            database.jdbi()
                    .useHandle(handle -> handle.execute(
                            "UPDATE dispatch.ownership SET lease_until = clock_timestamp() - interval '1 second'"));
            var successor = day.anotherNode();
            var threads = ManagementFactory.getThreadMXBean();
            long cpuBefore = threads.getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            assertThat(successor.tick().owned()).containsExactly(day.area);
            long millis = (System.nanoTime() - begun) / 1_000_000;
            long cpuMillis = (threads.getCurrentThreadCpuTime() - cpuBefore) / 1_000_000;
            System.out.println("rebuilt " + quotes.size() + " open bookings in " + millis + " ms, of which " + cpuMillis
                    + " CPU ms");
            assertThat(quotes).hasSize(BOOKINGS);
            assertThat(successor
                            .find(day.area, id(quotes.getLast()))
                            .orElseThrow()
                            .state())
                    .isEqualTo(BookingState.CONFIRMED);
        }
    }

    /// Ten thousand rides that fit, promised by the engine.
    private static FleetState plan(List<Quote> quotes) {
        var times = new PlaneTravelTimes(SampleServices.CENTRE, 1.3, 30);
        var vehicles = IntStream.range(0, VEHICLES)
                .mapToObj(n -> new Vehicle(
                        new VehicleId("car-" + n),
                        new Load(8, 1),
                        Set.of(new ServiceId("sagiso")),
                        SampleServices.CENTRE,
                        at(7, 45),
                        at(20, 0),
                        false,
                        List.of()))
                .toList();
        var plan = Dispatcher.of(
                vehicles,
                times,
                at(0, 0),
                new Settings(0, 1, 0, Duration.ZERO, Duration.ZERO),
                InstantSource.fixed(at(7, 30)));
        var random = new Random(1);
        for (int n = 0; quotes.size() < BOOKINGS; n++) {
            if (plan.quote(request(n, random)) instanceof QuoteAnswer.Offered offered
                    && plan.accept(offered.best()) instanceof Acceptance.Accepted accepted) {
                quotes.add(accepted.quote());
            }
        }
        return plan.state();
    }

    private static RideRequest request(int number, Random random) {
        var from = somewhere(random);
        Instant earliest = at(8, 0).plusSeconds(random.nextInt(36_000));
        return new RideRequest(
                new RideId(new UUID(5, number).toString()),
                new ServiceId("sagiso"),
                from,
                new LatLon(from.lat() + 0.01, from.lon() + 0.005),
                earliest,
                earliest.plusSeconds(1_200),
                earliest.plusSeconds(7_200),
                new Load(1, 0),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                RULE);
    }

    private static LatLon somewhere(Random random) {
        return new LatLon(
                SampleServices.CENTRE.lat() + random.nextDouble() * 0.05,
                SampleServices.CENTRE.lon() + random.nextDouble() * 0.02);
    }

    private static void write(DeskOfADay day, List<Quote> quotes, FleetState state) {
        Map<RideId, String> vehicles = state.tours().stream()
                .flatMap(tour -> tour.rides().stream()
                        .map(ride -> Map.entry(
                                ride.request().id(), tour.vehicle().id().value())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Ownership owner = day.book.own(day.area, "writer", Duration.ofMinutes(1));
        if (!owner.isHeldBy("writer")) {
            day.database
                    .jdbi()
                    .useHandle(handle -> handle.execute(
                            "UPDATE dispatch.ownership SET lease_until = clock_timestamp() - interval '1 second'"));
            owner = day.book.own(day.area, "writer", Duration.ofMinutes(1));
        }
        for (int first = 0; first < quotes.size(); first += ROWS_AT_ONCE) {
            var draft = Change.by(owner);
            quotes.subList(first, first + ROWS_AT_ONCE).forEach(quote -> draft.add(booking(day, quote, vehicles)));
            assertThat(day.book.commit(draft.done())).isEqualTo(Change.Result.DONE);
        }
        var plans = state.tours().stream()
                .filter(tour -> tour.version() > 0)
                .map(tour -> new TourPlan(TUESDAY, tour.vehicle().id().value(), 0, tour.version(), Json.write(tour)))
                .toList();
        assertThat(day.book.commit(Change.by(owner).tours(plans).done())).isEqualTo(Change.Result.DONE);
    }

    private static Booking booking(DeskOfADay day, Quote quote, Map<RideId, String> vehicles) {
        var told = quote.promise();
        var request = quote.request();
        return new Booking(
                id(quote),
                day.area,
                TUESDAY,
                new Rider("r", "h1", Rider.Standing.REGISTERED),
                BookingState.CONFIRMED,
                vehicles.getOrDefault(request.id(), "car-0"),
                new Spot("", request.from()),
                new Spot("", request.to()),
                Party.ofAdults(1),
                new Promise(told.earliestPickup(), told.latestPickup(), told.latestArrival(), 300),
                id(quote).value(),
                Optional.empty(),
                at(7, 0));
    }

    private static BookingId id(Quote quote) {
        return BookingId.of(quote.request().id().value());
    }
}
