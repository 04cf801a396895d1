package jp.miyamichi.dispatch;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.Change;
import jp.miyamichi.dispatch.booking.Json;
import jp.miyamichi.dispatch.booking.TourPlan;
import jp.miyamichi.dispatch.engine.Dispatcher;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.engine.FleetState;
import jp.miyamichi.dispatch.engine.RideId;
import jp.miyamichi.dispatch.engine.Settings;
import jp.miyamichi.dispatch.engine.TravelTimes;
import jp.miyamichi.dispatch.engine.Vehicle;

/// The tours of one area on one day: the engine's plan, what of it is in the database, and the open bookings it serves.
///
/// Quotes may be asked of [#plan] by any thread; everything else is called by the area's writer only.
final class DayTours {

    private final LocalDate day;
    private final Dispatcher plan;
    private final Map<String, Long> written = new HashMap<>();
    private final Map<BookingId, Booking> open = new ConcurrentHashMap<>();

    private DayTours(LocalDate day, Dispatcher plan) {
        this.day = day;
        this.plan = plan;
    }

    /// The day as the database has it. Vehicles that have no tour yet stand at their depots.
    static DayTours read(
            LocalDate day,
            Instant origin,
            List<Vehicle> vehicles,
            List<TourPlan> tours,
            List<Booking> open,
            TravelTimes times,
            InstantSource clock) {
        var fresh = Dispatcher.of(vehicles, times, origin, Settings.standard(), clock)
                .state();
        var known = new HashMap<String, FleetState.TourState>();
        fresh.tours().forEach(tour -> known.put(tour.vehicle().id().value(), tour));
        tours.forEach(tour -> known.put(tour.vehicle(), Json.read(tour.plan(), FleetState.TourState.class)));
        var state = new FleetState(origin, List.copyOf(known.values()));
        var read = new DayTours(day, Dispatcher.of(state, times, Settings.standard(), clock));
        tours.forEach(tour -> read.written.put(tour.vehicle(), tour.version()));
        open.forEach(booking -> read.open.put(booking.id(), booking));
        read.dropUnknownRides(state);
        return read;
    }

    /// Rides of bookings that ended while nobody looked.
    private void dropUnknownRides(FleetState state) {
        state.tours().stream()
                .flatMap(tour -> tour.rides().stream())
                .map(ride -> ride.request().id())
                .filter(ride -> !open.containsKey(BookingId.of(ride.value())))
                .forEach(ride -> plan.apply(new FleetEvent.Cancelled(ride)));
    }

    /// The same day with more vehicles; their tours enter the database with the next change.
    DayTours adding(List<Vehicle> vehicles, TravelTimes times, InstantSource clock) {
        var state = plan.state();
        var fresh = Dispatcher.of(vehicles, times, state.origin(), Settings.standard(), clock)
                .state();
        var tours = new ArrayList<>(state.tours());
        fresh.tours().stream().map(DayTours::asFirstVersion).forEach(tours::add);
        var larger = new DayTours(
                day, Dispatcher.of(new FleetState(state.origin(), tours), times, Settings.standard(), clock));
        larger.written.putAll(written);
        larger.open.putAll(open);
        return larger;
    }

    /// A tour that is to be written although nothing is planned on it yet.
    private static FleetState.TourState asFirstVersion(FleetState.TourState tour) {
        return new FleetState.TourState(
                tour.vehicle(),
                1,
                tour.isInService(),
                tour.place(),
                tour.freeAt(),
                tour.heading(),
                tour.rides(),
                tour.visits());
    }

    LocalDate day() {
        return day;
    }

    Dispatcher plan() {
        return plan;
    }

    List<Booking> open() {
        return List.copyOf(open.values());
    }

    Optional<Booking> find(BookingId id) {
        return Optional.ofNullable(open.get(id));
    }

    /// The tours that differ from the database, and the bookings whose vehicle is another by that.
    Change.Draft into(Change.Draft draft) {
        var vehicles = new HashMap<BookingId, String>();
        var plans = new ArrayList<TourPlan>();
        for (var tour : plan.state().tours()) {
            var vehicle = tour.vehicle().id().value();
            tour.rides()
                    .forEach(ride ->
                            vehicles.put(BookingId.of(ride.request().id().value()), vehicle));
            var before = written.getOrDefault(vehicle, 0L);
            if (tour.version() != before) {
                plans.add(new TourPlan(day, vehicle, before, tour.version(), Json.write(tour)));
            }
        }
        var moving = draft.moving();
        for (var booking : open.values()) {
            var vehicle = vehicles.getOrDefault(booking.id(), booking.vehicle());
            if (!vehicle.equals(booking.vehicle()) && !moving.contains(booking.id())) {
                draft.move(booking, booking.on(vehicle));
            }
        }
        return draft.tours(plans);
    }

    /// The change is in the database.
    void wrote(Change change) {
        change.tours().stream()
                .filter(tour -> tour.day().equals(day))
                .forEach(tour -> written.put(tour.vehicle(), tour.version()));
        change.added().stream().filter(this::isToday).forEach(booking -> open.put(booking.id(), booking));
        change.moves().stream().map(Change.Move::after).filter(this::isToday).forEach(booking -> {
            if (booking.state().isOpen()) {
                open.put(booking.id(), booking);
            } else {
                open.remove(booking.id());
            }
        });
    }

    private boolean isToday(Booking booking) {
        return booking.day().equals(day);
    }

    static RideId ride(BookingId id) {
        return new RideId(id.toString());
    }
}
