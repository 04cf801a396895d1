package jp.miyamichi.dispatch;

import jp.miyamichi.dispatch.booking.Promise;
import jp.miyamichi.dispatch.engine.Dispatcher;
import jp.miyamichi.dispatch.engine.FleetState;
import jp.miyamichi.dispatch.engine.VehicleId;

/// How full a vehicle is while somebody would ride: seats promised to others at some time of that ride.
record Room(int taken, int seats) {

    static Room during(Dispatcher plan, VehicleId vehicle, Promise promise) {
        return plan.state().tours().stream()
                .filter(tour -> tour.vehicle().id().equals(vehicle))
                .findFirst()
                .map(tour ->
                        new Room(taken(tour, promise), tour.vehicle().room().seats()))
                .orElse(new Room(0, 0));
    }

    private static int taken(FleetState.TourState tour, Promise promise) {
        var taken = tour.rides().stream()
                .filter(ride -> ride.promise().earliestPickup().isBefore(promise.arriveBy())
                        && ride.promise().latestArrival().isAfter(promise.pickupFrom()))
                .mapToInt(ride -> ride.request().party().seats())
                .sum();
        return Math.min(taken, tour.vehicle().room().seats());
    }
}
