package jp.miyamichi.service.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A ride whose traveller comes later than was thought: its vehicle waits, or another ride is found.
record LaterRide(Rides rides) {

    /// A vehicle waits so long past its promise at most; beyond it another ride is looked for.
    static final Duration HOLD_MAX = Duration.ofMinutes(15);

    /// Who comes so much later is not worth a new promise.
    static final Duration NEAR_ENOUGH = Duration.ofMinutes(1);

    /// A ride is moved so often at most; whoever runs later still is told to look for another way.
    static final int MOVES_MAX = 4;

    static boolean isWorthHolding(RidePromise promise, Instant there) {
        return there.isAfter(promise.pickupFrom().plus(NEAR_ENOUGH))
                && !there.isAfter(promise.pickupTo().plus(HOLD_MAX));
    }

    /// The journey with a ride that meets the traveller, or that is still to be found.
    Journey meeting(Journey journey, int ride, Instant there) {
        var promise = journey.find(Step.Kind.CONFIRM_RIDE, ride).flatMap(Step::promise);
        if (promise.isEmpty()) {
            return journey;
        }
        var held = isWorthHolding(promise.get(), there) ? held(journey, ride, there) : Optional.<Journey>empty();
        return held.orElseGet(() -> there.isAfter(promise.get().pickupTo()) ? foundAnew(journey, ride) : journey);
    }

    /// With a vehicle that waits, as far as dispatch lets it, which breaks nobody else's promise.
    Optional<Journey> held(Journey journey, int ride, Instant there) {
        var step = journey.find(Step.Kind.CONFIRM_RIDE, ride).orElseThrow();
        var service = journey.content().legs().get(ride).service().orElseThrow();
        return rides.late(service, UUID.fromString(step.reference()), there)
                        instanceof Rides.Answer.Promised(var _, var promise, var _)
                ? Optional.of(journey.with(step.promising(promise)))
                : Optional.empty();
    }

    /// With another ride to be found, unless that was tried too often.
    static Journey foundAnew(Journey journey, int ride) {
        var moves = journey.steps().stream()
                .filter(step -> step.kind() == Step.Kind.HOLD_RIDE && step.leg() == ride)
                .count();
        return moves > MOVES_MAX ? journey.undoing(Ending.DISRUPTED) : journey.replanning(ride);
    }
}
