package jp.miyamichi.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.dispatch.engine.PlannedVisit;
import jp.miyamichi.dispatch.engine.RideId;
import jp.miyamichi.dispatch.engine.RideRequest;
import jp.miyamichi.dispatch.engine.Vehicle;
import jp.miyamichi.region.LatLon;

/// Follows one vehicle through the log: where it is, who is aboard, and whether it could be there at that time.
///
/// From its first mishap on, times and shift are no longer held against the vehicle, for then it may be late; who is
/// aboard still is.
final class TourCheck {

    private final Vehicle vehicle;
    private final Scenario scenario;
    private final List<String> problems = new ArrayList<>();
    private final Map<RideId, RideRequest> requests = new HashMap<>();
    private final Set<RideId> aboard = new HashSet<>();
    private LatLon place;
    private Instant free;
    private Optional<RideId> heading = Optional.empty();
    private boolean isUpset;

    TourCheck(Vehicle vehicle, Scenario scenario, DayLog log) {
        this.vehicle = vehicle;
        this.scenario = scenario;
        this.place = vehicle.depot();
        this.free = vehicle.shiftStart();
        log.lines().forEach(this::read);
        if (!aboard.isEmpty()) {
            problem("never let out " + aboard);
        }
    }

    List<String> problems() {
        return problems;
    }

    private void read(LogLine line) {
        switch (line) {
            case LogLine.Came(DayEvent.Asked(var _, var request)) -> requests.put(request.id(), request);
            case LogLine.Came(DayEvent.NotThere(var _, var ride)) -> upset(ride);
            case LogLine.Came(DayEvent.Delayed(var _, var id, var _)) -> isUpset |= id.equals(vehicle.id());
            case LogLine.Came(DayEvent.BrokeDown(var _, var id))
            when id.equals(vehicle.id()) -> {
                isUpset = true;
                aboard.clear();
            }
            case LogLine.Retimed(var _, var id, var _) -> isUpset |= id.equals(vehicle.id());
            case LogLine.BrokenOff(var _, var id, var _) when id.equals(vehicle.id()) -> heading.ifPresent(this::upset);
            case LogLine.SetOut setOut when setOut.vehicle().equals(vehicle.id()) -> setOut(setOut);
            default -> {}
        }
    }

    /// A party that is not there, cancels while it is fetched or is fetched by another never boarded.
    private void upset(RideId ride) {
        if (aboard.remove(ride)) {
            isUpset = true;
        }
    }

    private void setOut(LogLine.SetOut setOut) {
        if (!isUpset) {
            timesHold(setOut, setOut.to());
        }
        place = setOut.to();
        heading = setOut.ride();
        free = setOut.begins().plus(dwell(setOut));
        setOut.ride().ifPresentOrElse(ride -> load(setOut, ride), () -> {
            if (!aboard.isEmpty()) {
                problem("rests with " + aboard + " aboard");
            }
        });
    }

    private void timesHold(LogLine.SetOut setOut, LatLon to) {
        var times = scenario.times();
        var driving = Duration.ofMillis(times.millis(times.place(place), times.place(to), times.part(setOut.begins())));
        if (setOut.at().isBefore(free)) {
            problem("sets out at " + setOut.at() + " but is free only at " + free);
        }
        if (setOut.begins().isBefore(setOut.at().plus(driving))) {
            problem("cannot be there at " + setOut.begins() + ": " + setOut);
        }
        var done = setOut.begins().plus(dwell(setOut));
        var home = vehicle.returns()
                ? Duration.ofMillis(times.millis(times.place(to), times.place(vehicle.depot()), times.part(done)))
                : Duration.ZERO;
        if (done.plus(home).isAfter(vehicle.shiftEnd())) {
            problem("is not home when the shift ends at " + vehicle.shiftEnd());
        }
    }

    private void load(LogLine.SetOut setOut, RideId ride) {
        var request = requests.get(ride);
        if (setOut.kind() == PlannedVisit.Kind.DROPOFF) {
            if (!aboard.remove(ride)) {
                problem("lets out " + ride + ", who is not aboard");
            }
            return;
        }
        aboard.add(ride);
        int seats = aboard.stream().mapToInt(id -> request(id).party().seats()).sum();
        int wheelchairs = aboard.stream()
                .mapToInt(id -> request(id).party().wheelchairs())
                .sum();
        if (seats > vehicle.room().seats() || wheelchairs > vehicle.room().wheelchairs()) {
            problem("carries " + aboard + ", which is more than " + vehicle.room());
        }
        if (request == null || !vehicle.permits().contains(request.service())) {
            problem("has no permit for ride " + ride);
        }
        if (aboard.stream().map(id -> request(id).service()).distinct().count() > 1) {
            problem("serves two services at a time with " + aboard);
        }
    }

    private RideRequest request(RideId ride) {
        var request = requests.get(ride);
        if (request == null) {
            throw new IllegalStateException("nobody asked for ride " + ride);
        }
        return request;
    }

    private Duration dwell(LogLine.SetOut setOut) {
        return switch (setOut.kind()) {
            case BREAK -> vehicle.breaks().getFirst().length();
            case PICKUP -> request(setOut.ride().orElseThrow()).boarding();
            case DROPOFF -> request(setOut.ride().orElseThrow()).alighting();
        };
    }

    private void problem(String what) {
        problems.add("vehicle " + vehicle.id() + " " + what);
    }
}
