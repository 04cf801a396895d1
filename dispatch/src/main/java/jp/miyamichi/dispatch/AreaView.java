package jp.miyamichi.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.dispatch.AreaState.AtRisk;
import jp.miyamichi.dispatch.AreaState.Stop;
import jp.miyamichi.dispatch.AreaState.VehicleState;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.booking.Json;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.engine.FleetState;
import jp.miyamichi.dispatch.engine.PlannedVisit;
import jp.miyamichi.dispatch.engine.Repair;
import jp.miyamichi.dispatch.engine.VehicleId;
import jp.miyamichi.region.LatLon;

/// Puts together how a day of an area stands: the plan by the clock, and what has been told of it.
///
/// The plan goes on by itself. A stop it believes made while the booking says otherwise is still to be told by the
/// driver, so it stays in the list.
final class AreaView {

    private final ServiceArea area;
    private final Grid grid;
    private final DayTours day;
    private final Instant now;

    AreaView(ServiceArea area, Grid grid, DayTours day, Instant now) {
        this.area = area;
        this.grid = grid;
        this.day = day;
        this.now = now;
    }

    AreaState state() {
        var vehicles = day.plan().state().tours().stream()
                .map(this::vehicle)
                .sorted(Comparator.comparing(VehicleState::vehicle))
                .toList();
        return new AreaState(area, day.day(), now, vehicles, atRisk(vehicles));
    }

    private VehicleState vehicle(FleetState.TourState tour) {
        var vehicle = tour.vehicle();
        return new VehicleState(
                vehicle.id().value(),
                vehicle.room().seats(),
                vehicle.room().wheelchairs(),
                tour.isInService(),
                vehicle.shiftStart(),
                vehicle.shiftEnd(),
                expectedAt(vehicle.id()),
                grid.recall(Grid.Kind.VEHICLES, area, vehicle.id().value())
                        .map(document -> Json.read(document, VehicleSeen.class)),
                stops(vehicle.id()));
    }

    private LatLon expectedAt(VehicleId vehicle) {
        var drive = day.plan().drive(vehicle);
        var share = drive.shareDriven(now);
        return new LatLon(
                drive.from().lat() + share * (drive.to().lat() - drive.from().lat()),
                drive.from().lon() + share * (drive.to().lon() - drive.from().lon()));
    }

    private List<Stop> stops(VehicleId vehicle) {
        var planned = day.plan().plan(vehicle).stream()
                .filter(this::isStillAhead)
                .map(this::stop)
                .toList();
        var stops = new ArrayList<Stop>();
        day.open().stream()
                .filter(booking -> booking.state().isPromised())
                .filter(booking -> booking.vehicle().equals(vehicle.value()))
                .forEach(booking -> untold(booking, planned, stops));
        stops.sort(Comparator.comparing(Stop::planned).thenComparing(Stop::kind));
        stops.addAll(planned);
        return stops;
    }

    /// Offers that are only held are nobody's errand yet, and what has been told is behind.
    private boolean isStillAhead(PlannedVisit visit) {
        if (visit.ride().isEmpty()) {
            return !visit.isCommitted() || visit.begins().isAfter(now);
        }
        return booking(visit)
                .filter(booking -> booking.state().isPromised())
                .filter(booking -> visit.kind() == PlannedVisit.Kind.DROPOFF || booking.state() != BookingState.ABOARD)
                .isPresent();
    }

    private Stop stop(PlannedVisit visit) {
        return new Stop(visit.kind(), booking(visit), visit.begins(), visit.latest(), visit.isCommitted());
    }

    private Optional<Booking> booking(PlannedVisit visit) {
        return visit.ride().flatMap(ride -> day.find(BookingId.of(ride.value())));
    }

    /// What the plan believes done, but the booking does not say so.
    private static void untold(Booking booking, List<Stop> planned, List<Stop> stops) {
        var promise = booking.promise();
        if (booking.state() != BookingState.ABOARD && !isIn(planned, booking, PlannedVisit.Kind.PICKUP)) {
            stops.add(new Stop(
                    PlannedVisit.Kind.PICKUP, Optional.of(booking), promise.pickupFrom(), promise.pickupTo(), true));
        }
        if (!isIn(planned, booking, PlannedVisit.Kind.DROPOFF)) {
            stops.add(new Stop(
                    PlannedVisit.Kind.DROPOFF, Optional.of(booking), promise.arriveBy(), promise.arriveBy(), true));
        }
    }

    private static boolean isIn(List<Stop> stops, Booking booking, PlannedVisit.Kind kind) {
        return stops.stream()
                .anyMatch(stop -> stop.kind() == kind
                        && stop.ride()
                                .filter(ride -> ride.id().equals(booking.id()))
                                .isPresent());
    }

    /// The next thing that each party waits for, where it is late or nearly so.
    private List<AtRisk> atRisk(List<VehicleState> vehicles) {
        var atRisk = new ArrayList<AtRisk>();
        for (var vehicle : vehicles) {
            var seen = new ArrayList<BookingId>();
            for (var stop : vehicle.stops()) {
                stop.ride().filter(ride -> !seen.contains(ride.id())).ifPresent(ride -> {
                    seen.add(ride.id());
                    risk(vehicle.vehicle(), stop, ride).ifPresent(atRisk::add);
                });
            }
        }
        atRisk.sort(Comparator.comparing(AtRisk::latest));
        return atRisk;
    }

    private Optional<AtRisk> risk(String vehicle, Stop stop, Booking ride) {
        var latest = stop.kind() == PlannedVisit.Kind.PICKUP
                ? ride.promise().pickupTo()
                : ride.promise().arriveBy();
        var expected = stop.planned().isBefore(now) ? now : stop.planned();
        var spare = Duration.between(expected, latest).toSeconds();
        return spare < Repair.Notice.AT_RISK_SECONDS
                ? Optional.of(new AtRisk(ride, stop.kind(), vehicle, expected, latest))
                : Optional.empty();
    }
}
