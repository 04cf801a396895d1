package jp.miyamichi.planner.streets;

import java.util.concurrent.ConcurrentLinkedDeque;
import jp.miyamichi.planner.RoadTimes;
import jp.miyamichi.region.LatLon;

/// Driving times by Dijkstra's algorithm on the arrays of a [StreetNetwork], turn costs included, one label per
/// vertex as in OpenTripPlanner's own search. A search ends when the last target is reached; its scratch arrays are
/// lent from a pool, so nothing is allocated.
public final class RoadSearch implements RoadTimes {

    private final StreetCosts costs;
    private final RoadSnap snap;
    private final ConcurrentLinkedDeque<RoadScratch> idle = new ConcurrentLinkedDeque<>();

    /// Takes the prices of driving.
    public RoadSearch(StreetCosts costs) {
        this.costs = costs;
        this.snap = new RoadSnap(costs);
    }

    @Override
    public int snap(LatLon point) {
        return snap.nearest(point);
    }

    @Override
    public int vertexCount() {
        return costs.network.vertexCount();
    }

    @Override
    public void secondsFrom(int from, int[] targets, int[] seconds) {
        if (targets.length != seconds.length) {
            throw new IllegalArgumentException(
                    "seconds must be as long as targets, " + targets.length + ", not " + seconds.length);
        }
        var scratch = idle.pollFirst();
        if (scratch == null) {
            scratch = new RoadScratch(costs);
        }
        try {
            scratch.search(from, targets);
            for (int i = 0; i < targets.length; i++) {
                seconds[i] = targets[i] < 0 ? UNREACHABLE : scratch.seconds(targets[i]);
            }
        } finally {
            idle.addFirst(scratch);
        }
    }
}
