package jp.miyamichi.dispatch.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Writes a fleet down in plain records.
final class StateWriter {

    private StateWriter() {}

    static FleetState write(Fleet fleet, Ground ground) {
        return new FleetState(
                ground.origin(),
                fleet.tours().stream().map(tour -> write(tour, ground)).toList());
    }

    static FleetState.TourState write(Tour tour, Ground ground) {
        var rests = rests(tour, ground);
        var heading = tour.start.heading();
        var rides = new ArrayList<>(tour.rides());
        heading.visit()
                .flatMap(visit -> visit.ride)
                .filter(ride -> !rides.contains(ride))
                .ifPresent(rides::add);
        return new FleetState.TourState(
                tour.car.vehicle,
                tour.version(),
                tour.car.isInService,
                ground.times().point(tour.start.place()),
                ground.instant(tour.start.at()),
                heading.visit()
                        .map(visit -> new FleetState.HeadingState(
                                write(visit, rests),
                                ground.times().point(heading.from()),
                                ground.instant(heading.departs()),
                                ground.instant(heading.serves()))),
                rides.stream()
                        .map(ride -> new FleetState.RideState(ride.request, ride.promise.orElseThrow()))
                        .toList(),
                Arrays.stream(tour.visits).map(visit -> write(visit, rests)).toList());
    }

    /// The earliest starts of a vehicle's breaks, by which a break is told from the others.
    private static List<Integer> rests(Tour tour, Ground ground) {
        return tour.car.vehicle.breaks().stream()
                .map(rest -> ground.millis(rest.earliestStart()))
                .toList();
    }

    private static FleetState.VisitState write(Visit visit, List<Integer> rests) {
        Optional<RideId> ride = visit.ride.map(Ride::id);
        return new FleetState.VisitState(
                PlannedVisit.Kind.valueOf(visit.kind.name()),
                ride,
                ride.isPresent() ? 0 : rests.indexOf(visit.earliest));
    }
}
