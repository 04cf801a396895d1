package jp.miyamichi.dispatch.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Builds a fleet from its plain records.
final class StateReader {

    private StateReader() {}

    static Fleet read(FleetState state, Ground ground) {
        return new Fleet(state.tours().stream().map(tour -> read(tour, ground)).toList());
    }

    private static Tour read(FleetState.TourState state, Ground ground) {
        var car = new Car(state.vehicle(), ground, state.isInService());
        var rides = state.rides().stream()
                .map(ride -> Ride.asked(ride.request(), ground).promised(ride.promise(), ground))
                .collect(Collectors.toMap(Ride::id, Function.identity()));
        int place = ground.times().place(state.place());
        var heading = state.heading()
                .map(was -> new Heading(
                        Optional.of(read(was.visit(), car, rides, ground)),
                        ground.times().place(was.from()),
                        ground.millis(was.departs()),
                        ground.millis(was.begins())))
                .orElseGet(() -> Heading.none(place));
        var visits = state.visits().stream()
                .map(visit -> read(visit, car, rides, ground))
                .toArray(Visit[]::new);
        var start = new Tour.Start(place, ground.millis(state.freeAt()), heading);
        return new Tour(car, state.version(), start, visits, ground.times());
    }

    private static Visit read(FleetState.VisitState state, Car car, Map<RideId, Ride> rides, Ground ground) {
        if (state.kind() == PlannedVisit.Kind.BREAK) {
            return Visit.rest(car.vehicle.breaks().get(state.rest()), car.depot, ground);
        }
        var id = state.ride().orElseThrow();
        var ride = rides.get(id);
        if (ride == null) {
            throw new IllegalArgumentException(
                    "the tour of " + car.id() + " visits ride " + id + " but does not hold it");
        }
        return state.kind() == PlannedVisit.Kind.PICKUP ? ride.pickup : ride.dropoff;
    }
}
