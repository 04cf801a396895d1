package jp.miyamichi.dispatch.engine;

import java.time.Instant;
import java.util.Optional;

/// A request in the engine's numbers, before or after its promise. Never changed: a promise makes a new one.
final class Ride {

    final RideRequest request;
    final Optional<Promise> promise;
    final int service;
    final int seats;
    final int wheelchairs;
    final Visit pickup;
    final Visit dropoff;

    /// Driving time straight from pickup to drop-off.
    final int direct;

    /// How much earlier than planned the vehicle could come; unlimited once promised, for then the promise says.
    final int before;

    /// How much later than the planned pickup the promise would allow; unlimited once promised.
    final int after;

    /// How much later than the latest pickup the arrival may be; unlimited once promised.
    final int rideMax;

    private Ride(RideRequest request, Optional<Promise> promise, Ground ground) {
        this.request = request;
        this.promise = promise;
        this.service = ground.service(request.service());
        this.seats = request.party().seats();
        this.wheelchairs = request.party().wheelchairs();
        Instant earliest = promise.map(Promise::earliestPickup).orElse(request.earliestPickup());
        Instant latest = promise.map(Promise::latestPickup).orElse(request.latestPickup());
        Instant arrival = promise.map(Promise::latestArrival).orElse(request.latestArrival());
        this.pickup = Visit.pickup(this, ground, earliest, latest);
        this.dropoff = Visit.dropoff(this, ground, arrival);
        this.direct = ground.times().millis(pickup.place, dropoff.place, dropoff.part);
        var rule = request.rule();
        boolean promised = promise.isPresent();
        this.before = promised ? Ground.NEVER : Ground.millis(rule.before());
        this.after = promised ? Ground.NEVER : Ground.millis(rule.after());
        this.rideMax = promised
                ? Ground.NEVER
                : (int) Math.min(direct * rule.rideFactor() + Ground.millis(rule.rideExtra()), Ground.NEVER);
    }

    static Ride asked(RideRequest request, Ground ground) {
        return new Ride(request, Optional.empty(), ground);
    }

    Ride promised(Promise promise, Ground ground) {
        return new Ride(request, Optional.of(promise), ground);
    }

    /// The same ride, which only this vehicle may take; any may where it is empty.
    Ride by(Optional<VehicleId> vehicle, Ground ground) {
        return request.only().equals(vehicle) ? this : new Ride(request.by(vehicle), promise, ground);
    }

    /// The latest pickup a promise would name if the ride were planned for `pickupAt`.
    int latestPickup(int pickupAt) {
        return Math.min(pickup.latest, saturated(pickupAt, after));
    }

    /// The latest arrival a promise would name if the ride were planned for `pickupAt`.
    int latestArrival(int pickupAt) {
        return Math.min(dropoff.latest, saturated(latestPickup(pickupAt), rideMax));
    }

    /// The promise that a plan with this pickup makes; of a promised ride, the one it has.
    Promise promiseFor(int pickupAt, Ground ground) {
        int earliest = (int) Math.max(pickup.earliest, (long) pickupAt - before);
        return new Promise(
                ground.instant(earliest),
                ground.instant(latestPickup(pickupAt)),
                ground.instant(latestArrival(pickupAt)));
    }

    private static int saturated(int moment, int more) {
        return (int) Math.min((long) moment + more, Ground.NEVER);
    }

    RideId id() {
        return request.id();
    }

    @Override
    public String toString() {
        return "ride " + id();
    }
}
