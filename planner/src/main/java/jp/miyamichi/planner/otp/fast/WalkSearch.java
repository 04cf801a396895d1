package jp.miyamichi.planner.otp.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.planner.streets.StreetCosts;
import jp.miyamichi.planner.streets.StreetLink;
import jp.miyamichi.planner.streets.StreetSearch;
import jp.miyamichi.planner.streets.StreetWay;
import org.opentripplanner.raptor.api.model.RaptorCostConverter;

/// The walks at both ends of one journey. Lent to one request at a time, because the two searches keep their ways
/// until the best are written out.
final class WalkSearch {

    private final int[] vertexOfStop;
    private final StreetSearch fromOrigin;
    private final StreetSearch toDestination;

    WalkSearch(StreetCosts costs, int[] vertexOfStop) {
        this.vertexOfStop = vertexOfStop;
        this.fromOrigin = new StreetSearch(costs);
        this.toDestination = new StreetSearch(costs);
    }

    void run(StreetCosts costs, StreetLink origin, StreetLink destination, int secondsMax) {
        fromOrigin.run(costs, origin, false, secondsMax);
        toDestination.run(costs, destination, true, secondsMax);
    }

    List<StopWalk> toStops() {
        return walks(fromOrigin);
    }

    List<StopWalk> fromStops() {
        return walks(toDestination);
    }

    Optional<StreetWay> allTheWay(StreetLink destination) {
        return fromOrigin.wayTo(destination);
    }

    StreetWay toStop(StopWalk walk) {
        return fromOrigin.way(walk.vertex());
    }

    StreetWay fromStop(StopWalk walk) {
        return toDestination.way(walk.vertex());
    }

    private List<StopWalk> walks(StreetSearch search) {
        var walks = new ArrayList<StopWalk>();
        for (int stop = 0; stop < vertexOfStop.length; stop++) {
            int vertex = vertexOfStop[stop];
            if (vertex != StreetExtraction.NOWHERE && search.reaches(vertex)) {
                walks.add(new StopWalk(
                        stop,
                        vertex,
                        search.seconds(vertex),
                        RaptorCostConverter.toRaptorCost(search.weight(vertex)),
                        search.meters(vertex)));
            }
        }
        return walks;
    }
}
