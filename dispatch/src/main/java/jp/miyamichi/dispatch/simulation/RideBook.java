package jp.miyamichi.dispatch.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.dispatch.engine.PlannedVisit;
import jp.miyamichi.dispatch.engine.RideId;
import jp.miyamichi.dispatch.engine.RideRequest;
import jp.miyamichi.dispatch.engine.VehicleId;

/// Reads a day's log and keeps account of each ride and of the kilometres. It knows nothing of the engine's
/// plan, so that a promise the engine broke would show.
final class RideBook {

    private final Map<RideId, RideCourse> rides = new LinkedHashMap<>();
    private final Map<VehicleId, LogLine.SetOut> latest = new HashMap<>();
    private long meters;

    private RideBook() {}

    static RideBook of(DayLog log) {
        var book = new RideBook();
        log.lines().forEach(book::read);
        return book;
    }

    private void read(LogLine line) {
        switch (line) {
            case LogLine.Came(var event) -> came(event);
            case LogLine.Promised promised -> of(promised.ride()).promised(promised.promise());
            case LogLine.Refused _ -> {}
            case LogLine.SetOut setOut -> setOut(setOut);
            case LogLine.Retimed(var _, var vehicle, var begins) -> visit(vehicle, Optional.of(begins));
            case LogLine.BrokenOff(var _, var vehicle, var less) -> {
                visit(vehicle, Optional.empty());
                meters -= less;
            }
            case LogLine.Renewed(var _, var ride, var promise) -> of(ride).promised(promise);
            case LogLine.Lost(var _, var ride, var instead) -> of(ride).lost(instead);
        }
    }

    private void came(DayEvent event) {
        switch (event) {
            case DayEvent.Asked(var at, var request) -> rides.put(request.id(), new RideCourse(at, request));
            case DayEvent.Cancelled(var at, var ride) -> of(ride).cancelled(at);
            case DayEvent.NotThere(var _, var ride) -> of(ride).notThere();
            case DayEvent.BrokeDown(var at, var vehicle) -> rides.values().forEach(ride -> ride.brokeDown(vehicle, at));
            case DayEvent.Early _, DayEvent.Late _, DayEvent.Delayed _, DayEvent.BackInService _ -> {}
        }
    }

    private void setOut(LogLine.SetOut setOut) {
        meters += setOut.meters();
        latest.put(setOut.vehicle(), setOut);
        setOut.ride().ifPresent(ride -> {
            if (setOut.kind() == PlannedVisit.Kind.PICKUP) {
                of(ride).pickup(setOut.vehicle(), setOut.begins());
            } else {
                of(ride).dropoff(setOut.vehicle(), Optional.of(setOut.begins()));
            }
        });
    }

    /// The visit a vehicle drives to begins at another time, or never.
    private void visit(VehicleId vehicle, Optional<Instant> begins) {
        var drive = latest.get(vehicle);
        if (drive != null && drive.ride().isPresent()) {
            var course = of(drive.ride().get());
            if (drive.kind() == PlannedVisit.Kind.PICKUP) {
                course.pickupMoved(begins);
            } else {
                course.dropoff(vehicle, begins);
            }
        }
    }

    private RideCourse of(RideId ride) {
        var course = rides.get(ride);
        if (course == null) {
            throw new IllegalStateException("the log tells of ride " + ride + " before it was asked for");
        }
        return course;
    }

    Map<RideId, RideCourse> courses() {
        return Map.copyOf(rides);
    }

    RideRequest request(RideId ride) {
        return of(ride).request();
    }

    List<RideCourse> rides() {
        return List.copyOf(rides.values());
    }

    List<RideCourse> served() {
        return rides.values().stream().filter(RideCourse::isServed).toList();
    }

    double km() {
        return meters / 1_000.0;
    }
}
