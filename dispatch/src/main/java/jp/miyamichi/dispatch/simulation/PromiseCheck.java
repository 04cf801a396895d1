package jp.miyamichi.dispatch.simulation;

import java.util.Optional;

/// Holds a promise against the request it answers: inside the wish, and with a ride no longer than the rule allows.
final class PromiseCheck {

    private PromiseCheck() {}

    static Optional<String> of(LogLine.Promised promised, RideBook book, Scenario scenario) {
        var request = book.request(promised.ride());
        var promise = promised.promise();
        var rule = request.rule();
        long direct = scenario.times()
                .millis(
                        scenario.times().place(request.from()),
                        scenario.times().place(request.to()),
                        scenario.times().part(request.latestPickup()));
        var rideMax = rule.rideExtra().plusMillis((long) Math.ceil(direct * rule.rideFactor()));
        boolean isWithin = !promise.earliestPickup().isBefore(request.earliestPickup())
                && !promise.latestPickup().isAfter(request.latestPickup())
                && !promise.latestPickup().isAfter(promised.pickup().plus(rule.after()))
                && !promise.latestArrival().isAfter(request.latestArrival())
                && !promise.latestArrival().isAfter(promise.latestPickup().plus(rideMax));
        return isWithin ? Optional.empty() : Optional.of(promised + " does not answer " + request);
    }
}
