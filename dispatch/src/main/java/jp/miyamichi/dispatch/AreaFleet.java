package jp.miyamichi.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.booking.Change;
import jp.miyamichi.dispatch.booking.DayEvent;
import jp.miyamichi.dispatch.booking.Json;
import jp.miyamichi.dispatch.booking.Promise;
import jp.miyamichi.dispatch.booking.PromiseOutcome;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.engine.Budget;
import jp.miyamichi.dispatch.engine.Difference;
import jp.miyamichi.dispatch.engine.Dispatcher;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.engine.PlannedVisit;
import jp.miyamichi.dispatch.engine.Repair;
import jp.miyamichi.dispatch.engine.VehicleId;
import jp.miyamichi.dispatch.region.RideService;

/// The vehicles of an area: what happens to them, what if there were others, and whether they could drive better.
/// Called in turn with the area's commands.
final class AreaFleet {

    private static final Duration REMEMBER_VEHICLES = Duration.ofHours(1);

    private final ServiceArea area;
    private final RideService service;
    private final DeskParts parts;
    private final AreaTours tours;

    AreaFleet(ServiceArea area, RideService service, DeskParts parts, AreaTours tours) {
        this.area = area;
        this.service = service;
        this.parts = parts;
        this.tours = tours;
    }

    /// Takes in what happens to the fleet and writes the repaired tours. Promises that nobody can keep any more are in
    /// the answer, and bookings for which no vehicle is left are called off as broken.
    Repair report(LocalDate day, FleetEvent event) {
        return written(day, event, tours.day(day).plan().apply(event));
    }

    /// Takes it in unless somebody's promise would be lost by it; then nothing changes, and the answer is empty.
    Optional<Repair> reportIfKept(LocalDate day, FleetEvent event) {
        return tours.day(day).plan().applyIfKept(event).map(repair -> written(day, event, repair));
    }

    private Repair written(LocalDate day, FleetEvent event, Repair repair) {
        var now = parts.clock().instant();
        var draft = Change.by(tours.owner());
        for (var lost : repair.lost()) {
            var id = BookingId.of(lost.ride().value());
            draft.event(AreaDesk.event(now, "PROMISE_LOST", id));
            if (lost.instead().isEmpty()) {
                tours.day(day).find(id).ifPresent(booking -> callOff(draft, booking, now, "no vehicle left"));
            }
        }
        for (var renewed : repair.renewed()) {
            tours.day(day)
                    .find(BookingId.of(renewed.ride().value()))
                    .ifPresent(booking -> draft.move(booking, renewed(day, booking, renewed.promise())));
        }
        draft.event(new DayEvent(now, event.getClass().getSimpleName(), Map.of("event", Json.write(event))));
        tours.writeAll(draft);
        publish(event, now);
        return repair;
    }

    /// The booking with the times that hold from now on, and whoever comes by now.
    private Booking renewed(LocalDate day, Booking booking, jp.miyamichi.dispatch.engine.Promise now) {
        var vehicle = tours.day(day).plan().vehicleOf(DayTours.ride(booking.id()));
        var promise = new Promise(
                now.earliestPickup(),
                now.latestPickup(),
                now.latestArrival(),
                booking.promise().priceYen());
        return booking.promised(promise).on(vehicle.map(VehicleId::value).orElse(booking.vehicle()));
    }

    AreaState state(LocalDate day) {
        return new AreaView(area, parts.grid(), tours.day(day), parts.clock().instant()).state();
    }

    Difference whatIf(LocalDate day, DeskWhatIf question, Budget budget, RandomGenerator random) {
        return tours.day(day).plan().whatIf(question.forEngine(service, day, parts.zone()), budget, random);
    }

    /// Where a vehicle was last seen, for every node.
    private void publish(FleetEvent event, Instant now) {
        if (event instanceof FleetEvent.Seen(var vehicle, var at)) {
            var seen = Json.write(new VehicleSeen(vehicle.value(), at, now));
            parts.grid().remember(Grid.Kind.VEHICLES, area, vehicle.value(), seen, REMEMBER_VEHICLES);
        }
    }

    /// What is to be expected of rides that are not over.
    List<Outlook> outlook(List<BookingId> rides) {
        return tours.days().stream()
                .flatMap(day -> rides.stream()
                        .flatMap(ride -> day.find(ride).stream())
                        .flatMap(booking -> outlook(day.plan(), booking).stream()))
                .toList();
    }

    private Optional<Outlook> outlook(Dispatcher plan, Booking booking) {
        var ride = DayTours.ride(booking.id());
        var vehicle = plan.vehicleOf(ride).orElseGet(() -> new VehicleId(booking.vehicle()));
        var now = parts.clock().instant();
        var ahead = plan.plan(vehicle).stream()
                .filter(visit -> !visit.isCommitted() || visit.begins().isAfter(now) || visit.isFor(ride))
                .toList();
        var own = ahead.stream().filter(visit -> visit.isFor(ride)).toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Outlook(
                booking.id(),
                vehicle.value(),
                own.stream()
                        .filter(visit -> visit.kind() == PlannedVisit.Kind.PICKUP)
                        .filter(_ -> booking.state() != BookingState.ABOARD)
                        .map(PlannedVisit::begins)
                        .findFirst(),
                own.getLast().begins(),
                ahead.indexOf(own.getFirst()),
                parts.grid()
                        .recall(Grid.Kind.VEHICLES, area, vehicle.value())
                        .map(document -> Json.read(document, VehicleSeen.class))));
    }

    /// What another fleet would mean for what is promised on a day; nothing changes.
    FleetChange.Consequences check(LocalDate day, FleetChange change) {
        return change.tryOn(tours.day(day), parts).consequences();
    }

    /// Puts another fleet into a day, unless somebody's promise would be broken by it.
    FleetChange.Consequences carryOut(LocalDate day, FleetChange change) {
        var trial = change.tryOn(tours.day(day), parts);
        if (trial.consequences().conflicts().isEmpty()) {
            tours.replace(trial.day());
            tours.writeAll(Change.by(tours.owner())
                    .event(new DayEvent(
                            parts.clock().instant(), "FLEET_CHANGED", Map.of("change", change.toString()))));
        }
        return trial.consequences();
    }

    /// Promised bookings that other rules would not let happen.
    List<Booking> conflicts(RideService changed) {
        var rules = new Admission(changed, parts);
        return tours.days().stream()
                .flatMap(day -> day.open().stream())
                .filter(booking -> booking.state().isPromised())
                .filter(booking -> !rules.letsHappen(booking))
                .toList();
    }

    /// Thinks about better tours, and writes them down.
    ///
    /// @return driving saved
    Duration improve(LocalDate today, Budget budget, RandomGenerator random) {
        var improvement = tours.day(today).plan().improve(budget, random);
        if (!improvement.changes().isEmpty()) {
            tours.writeAll(Change.by(tours.owner()));
        }
        return improvement.saved();
    }

    private static void callOff(Change.Draft draft, Booking booking, Instant now, String why) {
        draft.move(booking, booking.in(BookingState.CANCELLED, now));
        if (booking.state().isPromised()) {
            draft.outcome(PromiseOutcome.withoutRide(booking.id(), PromiseOutcome.Kind.BROKEN, why, now));
        }
    }
}
