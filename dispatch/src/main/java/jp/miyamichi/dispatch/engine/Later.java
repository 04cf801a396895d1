package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.time.Instant;

/// The request of a rider whose promise was lost: from now on, as soon as can be.
final class Later {

    private Later() {}

    static RideRequest of(RideRequest request, Instant now, Duration max, Duration allowance) {
        var rule = request.rule();
        var earliest = request.earliestPickup().isAfter(now) ? request.earliestPickup() : now;
        return new RideRequest(
                request.id(),
                request.service(),
                request.from(),
                request.to(),
                earliest,
                earliest.plus(max),
                earliest.plus(max.multipliedBy(2)),
                request.party(),
                request.boarding(),
                request.alighting(),
                new PromiseRule(rule.before(), allowance, rule.rideFactor(), rule.rideExtra()));
    }
}
