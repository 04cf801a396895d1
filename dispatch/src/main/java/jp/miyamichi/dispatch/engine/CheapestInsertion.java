package jp.miyamichi.dispatch.engine;

import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/// Finds the vehicles that take a ride at the least cost.
///
/// First every tour gets a lower bound, which looks only at positions whose time and load fit and costs two
/// travel times each. Then tours are searched in full in ascending order of bound, until the bound is no better
/// than what is found.
final class CheapestInsertion {

    /// Times are rounded to whole units, so that the bound may be above the cost by this much.
    private static final int ROUNDING_MILLIS = 2_000;

    private final Insertion.Rules rules;

    CheapestInsertion(Insertion.Rules rules) {
        this.rules = rules;
    }

    /// At most `count` places in as many different tours, cheapest first; of equals the earlier vehicle.
    List<Spot> search(Fleet fleet, Ride ride, int now, int count) {
        long[] order = new long[fleet.size()];
        int open = 0;
        for (int v = 0; v < fleet.size(); v++) {
            long bound = new Insertion(rules, ride, fleet.tour(v), now).bound();
            if (bound != Insertion.NONE) {
                order[open++] = bound * Fleet.VEHICLES_MAX + v;
            }
        }
        Arrays.sort(order, 0, open);
        var found = new PriorityQueue<Spot>(count, (a, b) -> b.compareTo(a));
        for (int k = 0; k < open; k++) {
            long worst = found.size() < count ? Insertion.NONE : found.element().cost();
            if (Math.floorDiv(order[k], Fleet.VEHICLES_MAX) - ROUNDING_MILLIS >= worst) {
                break;
            }
            var insertion = new Insertion(rules, ride, fleet.tour(Math.floorMod(order[k], Fleet.VEHICLES_MAX)), now);
            if (insertion.search(worst) != Insertion.NONE) {
                if (found.size() == count) {
                    found.remove();
                }
                found.add(insertion.spot());
            }
        }
        return found.stream().sorted().toList();
    }
}
