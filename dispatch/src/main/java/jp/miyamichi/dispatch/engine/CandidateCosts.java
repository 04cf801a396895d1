package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;

/// Works out what a candidate means for everybody in its tour, by comparing the tour before and after.
final class CandidateCosts {

    private CandidateCosts() {}

    static Why.Candidate of(Spot spot, Ride ride, int now, Ground ground) {
        var before = spot.tour().at(now, ground.times());
        var after = spot.with(ride, now, ground.times());
        var arrivals = new HashMap<Ride, Integer>();
        for (int k = 0; k < before.size(); k++) {
            if (before.visits[k].kind == Visit.Kind.DROPOFF) {
                arrivals.put(before.visits[k].ride.orElseThrow(), before.serviceAt(k));
            }
        }
        var later = new ArrayList<Why.Added>();
        int slack = Ground.NEVER;
        for (int k = 0; k < after.size(); k++) {
            var visit = after.visits[k];
            slack = Math.min(slack, after.latest[k] - after.serviceAt(k));
            if (visit.kind == Visit.Kind.DROPOFF && !visit.isOf(ride)) {
                var passenger = visit.ride.orElseThrow();
                int more = after.serviceAt(k) - arrivals.getOrDefault(passenger, after.serviceAt(k));
                if (more > 0) {
                    later.add(new Why.Added(passenger.id(), Duration.ofMillis(more)));
                }
            }
        }
        return new Why.Candidate(
                spot.tour().vehicle(),
                Duration.ofMillis(after.driving - before.driving),
                Duration.ofMillis(spot.pickupAt() - ride.pickup.earliest),
                Duration.ofMillis(spot.arrivesAt() - spot.pickupAt() - ride.pickup.dwell),
                later,
                Duration.ofMillis(slack));
    }
}
