package jp.miyamichi.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.miyamichi.dispatch.engine.Promise;
import jp.miyamichi.dispatch.engine.RideRequest;
import jp.miyamichi.dispatch.engine.TravelTimes;
import jp.miyamichi.dispatch.engine.VehicleId;

/// What became of one request, told by the log.
final class RideCourse {

    private final Instant asked;
    private final RideRequest request;
    private Optional<Promise> promise = Optional.empty();
    private Optional<Instant> pickedUp = Optional.empty();
    private Optional<Instant> droppedOff = Optional.empty();
    private Optional<VehicleId> vehicle = Optional.empty();
    private Optional<Instant> lastBoarded = Optional.empty();
    private boolean boardsAgain;
    private boolean isCancelled;
    private boolean isLost;
    private boolean isGivenUp;

    RideCourse(Instant asked, RideRequest request) {
        this.asked = asked;
        this.request = request;
    }

    void promised(Promise given) {
        promise = Optional.of(given);
    }

    /// A rider who changes vehicles after a breakdown was picked up the first time.
    void pickup(VehicleId by, Instant at) {
        vehicle = Optional.of(by);
        lastBoarded = Optional.of(at);
        if (pickedUp.isEmpty()) {
            pickedUp = Optional.of(at);
        }
    }

    /// The pickup a vehicle drives to is at another time, or never.
    void pickupMoved(Optional<Instant> at) {
        if (pickedUp.equals(lastBoarded)) {
            pickedUp = at;
        }
        lastBoarded = at;
    }

    /// The vehicle broke down; whoever is in it stands outside again.
    void brokeDown(VehicleId broken, Instant at) {
        boolean isInIt = vehicle.filter(broken::equals).isPresent()
                && lastBoarded.filter(boarded -> !boarded.isAfter(at)).isPresent()
                && droppedOff.filter(arrived -> !arrived.isAfter(at)).isEmpty();
        if (isInIt) {
            lastBoarded = Optional.empty();
        }
    }

    void dropoff(VehicleId by, Optional<Instant> at) {
        vehicle = Optional.of(by);
        droppedOff = at;
    }

    /// Whoever is aboard can no longer cancel.
    void cancelled(Instant at) {
        if (promise.isPresent() && (lastBoarded.isEmpty() || lastBoarded.get().isAfter(at))) {
            isCancelled = true;
        }
    }

    /// The vehicle came and nobody was there; noticed until it sets out for the drop-off.
    void notThere() {
        if (promise.isPresent() && droppedOff.isEmpty()) {
            isCancelled = true;
        }
    }

    void lost(Optional<Promise> instead) {
        isLost = true;
        isGivenUp = instead.isEmpty();
        boardsAgain = pickedUp.isPresent()
                && instead.isPresent()
                && pickedUp.get().isBefore(instead.get().earliestPickup());
        instead.ifPresent(given -> promise = Optional.of(given));
    }

    boolean isServed() {
        return promise.isPresent() && droppedOff.isPresent() && !isCancelled;
    }

    /// It was promised, and its rider kept to it.
    boolean isToBeKept() {
        return promise.isPresent() && !isCancelled;
    }

    boolean isCancelled() {
        return isCancelled;
    }

    boolean isLost() {
        return isLost;
    }

    /// A promise stands and was not kept. A rider promised a second vehicle after a breakdown boards again.
    boolean isBroken() {
        if (promise.isEmpty() || isCancelled || isGivenUp) {
            return false;
        }
        var boarded = boardsAgain ? lastBoarded : pickedUp;
        if (boarded.isEmpty() || droppedOff.isEmpty()) {
            return true;
        }
        var given = promise.get();
        return boarded.get().isBefore(given.earliestPickup())
                || boarded.get().isAfter(given.latestPickup())
                || droppedOff.get().isAfter(given.latestArrival());
    }

    VehicleId vehicle() {
        return vehicle.orElseThrow();
    }

    Instant pickedUp() {
        return pickedUp.orElseThrow();
    }

    Instant droppedOff() {
        return droppedOff.orElseThrow();
    }

    double waitMinutes() {
        var from = request.earliestPickup().isAfter(asked) ? request.earliestPickup() : asked;
        return Duration.between(from, pickedUp()).toMillis() / 60_000.0;
    }

    double rideMinutes() {
        return Duration.between(pickedUp(), droppedOff()).toMillis() / 60_000.0;
    }

    double detour(TravelTimes times) {
        int direct = times.millis(
                times.place(request.from()), times.place(request.to()), times.part(request.earliestPickup()));
        double riding = rideMinutes() * 60_000 - request.boarding().toMillis();
        return direct == 0 ? 1 : riding / direct;
    }

    RideRequest request() {
        return request;
    }

    @Override
    public String toString() {
        return promise + ", picked up " + pickedUp + ", let out " + droppedOff;
    }
}
