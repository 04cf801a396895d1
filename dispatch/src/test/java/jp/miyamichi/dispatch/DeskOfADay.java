package jp.miyamichi.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jp.miyamichi.dispatch.booking.BookingAnswer;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.dispatch.booking.Offer;
import jp.miyamichi.dispatch.booking.Party;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.booking.Spot;
import jp.miyamichi.dispatch.booking.When;
import jp.miyamichi.dispatch.engine.PlaneTravelTimes;
import jp.miyamichi.dispatch.postgres.PostgresBookings;
import jp.miyamichi.dispatch.postgres.PostgresHouseholds;
import jp.miyamichi.dispatch.postgres.PostgresSuspensions;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.region.SampleServices;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.region.LatLon;

/// A desk on a real database, on a plane instead of roads, on Tuesday 2026-11-24 from half past seven on.
final class DeskOfADay {

    static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final AtomicLong COMMANDS = new AtomicLong();
    private static final AtomicLong NODES = new AtomicLong();

    final HandClock clock = new HandClock(at(7, 30));
    final Grid grid = new LocalGrid(clock);
    final Database database;
    final PostgresHouseholds households;
    final PostgresBookings book;
    private final List<RideService> services;
    final DispatchDesk desk;
    final ServiceArea area;

    DeskOfADay(Database database, RideService service) {
        this.database = database;
        this.households = new PostgresHouseholds(database);
        this.book = new PostgresBookings(database);
        this.services = List.of(service);
        this.area = DispatchDesk.area(service);
        this.desk = anotherNode();
        for (int n = 1; n <= 9; n++) {
            households.register("h" + n, service.id(), TUESDAY.minusYears(1), TUESDAY.plusYears(1), 500);
        }
        desk.tick();
    }

    /// A desk on another node, with the same database and grid.
    DispatchDesk anotherNode() {
        return new DispatchDesk(
                services,
                new DeskParts(
                        "node-" + NODES.incrementAndGet(),
                        book,
                        households,
                        new PostgresSuspensions(database),
                        grid,
                        new PlaneTravelTimes(SampleServices.CENTRE, 1.3, 30),
                        clock,
                        TOKYO,
                        _ -> false,
                        ids()));
    }

    private static Supplier<UUID> ids() {
        var random = new Random(COMMANDS.incrementAndGet());
        return () -> {
            synchronized (random) {
                return new UUID(random.nextLong(), random.nextLong());
            }
        };
    }

    static Instant at(int hour, int minute) {
        return TUESDAY.atTime(hour, minute).atZone(TOKYO).toInstant();
    }

    static Command command() {
        return new Command(new UUID(7, COMMANDS.incrementAndGet()), "rider:test");
    }

    static Spot spot(LatLon at) {
        return new Spot("", at);
    }

    static BookingRequest wish(int household, LatLon from, LatLon to, When when, Party party) {
        return BookingRequest.of("r" + household, "h" + household, spot(from), spot(to), when, party);
    }

    RideAnswer ask(BookingRequest wish) {
        return desk.request(area, wish).getFirst();
    }

    /// The first offer, which must be there.
    Offer offer(BookingRequest wish) {
        return switch (ask(wish)) {
            case RideAnswer.Offers(var offers) -> offers.getFirst();
            case RideAnswer.NoOffer none -> throw new AssertionError("no offer: " + none);
        };
    }

    /// Booked at once.
    BookingId book(BookingRequest wish) {
        var answer = desk.book(command(), area, List.of(offer(wish).id()));
        return switch (answer) {
            case BookingAnswer.Done(var bookings) -> bookings.getFirst().id();
            default -> throw new AssertionError("not booked: " + answer);
        };
    }
}
