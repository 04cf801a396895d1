package jp.miyamichi.planner.otp.fast;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import jp.miyamichi.planner.streets.StreetCosts;
import jp.miyamichi.planner.streets.StreetLink;
import jp.miyamichi.planner.streets.StreetLinker;
import jp.miyamichi.region.LatLon;
import org.opentripplanner.routing.api.request.RouteRequest;
import org.opentripplanner.standalone.api.OtpServerRequestContext;

/// Walking in one region: the network, what it costs whom, and searches to lend.
final class Walks {

    /// Paces and wheelchairs seen so far; beyond that the costs are computed for each request.
    private static final int COSTS_MAX = 16;

    private final StreetExtraction streets;
    private final StreetLinker linker;
    private final int[] vertexOfStop;
    private final Map<Pace, StreetCosts> costs = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<WalkSearch> idle = new ConcurrentLinkedDeque<>();

    private record Pace(boolean wheelchair, double metersPerSecond) {}

    Walks(StreetExtraction streets, OtpServerRequestContext context) {
        this.streets = streets;
        this.linker = streets.walkLinker();
        this.vertexOfStop = streets.vertexOfStop(context.graph(), context.transitService());
    }

    StreetLink link(LatLon point) {
        return linker.link(point);
    }

    /// Whether the point is on or beside a square or a platform. There OpenTripPlanner draws new lines of sight for
    /// each point, which our network does not have.
    boolean isAtArea(StreetLink link) {
        return link.ends().stream()
                .anyMatch(end -> end instanceof StreetLink.OnEdge on && streets.crossesArea(on.edge()));
    }

    /// The link of a stop, empty where no street leads to it.
    StreetLink linkOfStop(int stop) {
        int vertex = vertexOfStop[stop];
        return vertex == StreetExtraction.NOWHERE ? StreetLink.NONE : StreetLink.stop(vertex);
    }

    StreetCosts costs(TravellerProfile traveller, RouteRequest request) {
        var pace = new Pace(traveller.wheelchair(), traveller.walkMetersPerSecond());
        var known = costs.get(pace);
        if (known != null) {
            return known;
        }
        var priced = streets.walkCosts(request);
        if (costs.size() < COSTS_MAX) {
            costs.put(pace, priced);
        }
        return priced;
    }

    WalkSearch lend(StreetCosts profile) {
        var search = idle.pollFirst();
        return search == null ? new WalkSearch(profile, vertexOfStop) : search;
    }

    void giveBack(WalkSearch search) {
        idle.addFirst(search);
    }
}
