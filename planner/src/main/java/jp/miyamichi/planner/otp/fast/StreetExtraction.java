package jp.miyamichi.planner.otp.fast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import jp.miyamichi.planner.streets.StreetCosts;
import jp.miyamichi.planner.streets.StreetCosts.Price;
import jp.miyamichi.planner.streets.StreetLinker;
import jp.miyamichi.planner.streets.StreetNetwork;
import org.locationtech.jts.geom.LineString;
import org.opentripplanner.routing.api.request.RouteRequest;
import org.opentripplanner.street.graph.Graph;
import org.opentripplanner.street.model.StreetMode;
import org.opentripplanner.street.model.edge.AreaEdge;
import org.opentripplanner.street.model.edge.Edge;
import org.opentripplanner.street.model.edge.StreetEdge;
import org.opentripplanner.street.model.edge.StreetTransitEntityLink;
import org.opentripplanner.street.model.vertex.IntersectionVertex;
import org.opentripplanner.street.model.vertex.TemporaryVertex;
import org.opentripplanner.street.model.vertex.TransitStopVertex;
import org.opentripplanner.street.model.vertex.Vertex;
import org.opentripplanner.street.search.TraverseMode;
import org.opentripplanner.street.search.request.StreetSearchRequest;
import org.opentripplanner.street.search.state.State;
import org.opentripplanner.streetadapter.StreetSearchRequestMapper;
import org.opentripplanner.transit.service.TransitService;

/// OpenTripPlanner's street graph, taken over into arrays once per region.
///
/// Costs are not computed here but asked of OpenTripPlanner: each edge is traversed once from a fresh state, so that
/// whatever an edge type charges (a slope, a lift, a gate) is charged by us as well.
final class StreetExtraction {

    static final int NOWHERE = -1;

    private final List<Edge> edges = new ArrayList<>();
    private final IdentityHashMap<Vertex, Integer> numbers = new IdentityHashMap<>();
    private final StreetNetwork network;

    StreetExtraction(Graph graph) {
        var vertices = new ArrayList<Vertex>();
        for (var vertex : graph.getVertices()) {
            if (!(vertex instanceof TemporaryVertex)) {
                numbers.put(vertex, vertices.size());
                vertices.add(vertex);
            }
        }
        int edgesMax = vertices.stream().mapToInt(v -> v.getOutgoing().size()).sum();
        var builder = new StreetNetwork.Builder(vertices.size(), edgesMax);
        for (int number = 0; number < vertices.size(); number++) {
            add(builder, number, vertices.get(number));
        }
        network = builder.build();
    }

    private void add(StreetNetwork.Builder builder, int number, Vertex vertex) {
        int original = numbers.getOrDefault(vertex.getParent(), number);
        boolean turns = vertex instanceof IntersectionVertex crossing && !crossing.inferredFreeFlowing();
        boolean walkersWait = vertex instanceof IntersectionVertex crossing && crossing.hasWalkingTrafficLight();
        builder.vertex(
                number, original, new StreetNetwork.Crossing(vertex.getLat(), vertex.getLon(), turns, walkersWait));
        for (var edge : vertex.getOutgoing()) {
            var to = numbers.get(edge.getToVertex());
            if (to != null) {
                builder.edge(describe(edge, number, to));
                edges.add(edge);
            }
        }
    }

    private static StreetNetwork.Edge describe(Edge edge, int from, int to) {
        var street = edge instanceof StreetEdge e ? e : null;
        return new StreetNetwork.Edge(
                from,
                to,
                edge.getDistanceMeters(),
                street == null ? 0 : street.getInAngle(),
                street == null ? 0 : street.getOutAngle(),
                street != null,
                street != null && street.isNoThruTraffic(TraverseMode.WALK),
                edge instanceof StreetTransitEntityLink<?>,
                line(edge));
    }

    private static double[] line(Edge edge) {
        LineString geometry = edge.getGeometry();
        if (geometry == null) {
            var from = edge.getFromVertex();
            var to = edge.getToVertex();
            return new double[] {from.getLon(), from.getLat(), to.getLon(), to.getLat()};
        }
        var line = new double[2 * geometry.getNumPoints()];
        for (int i = 0; i < geometry.getNumPoints(); i++) {
            line[2 * i] = geometry.getCoordinateN(i).x;
            line[2 * i + 1] = geometry.getCoordinateN(i).y;
        }
        return line;
    }

    StreetNetwork network() {
        return network;
    }

    /// The vertex of each stop by the stop's number, NOWHERE where a stop has none.
    int[] vertexOfStop(Graph graph, TransitService transit) {
        var vertexOfStop = new int[transit.getRaptorTransitData().getStopCount()];
        Arrays.fill(vertexOfStop, NOWHERE);
        for (var vertex : graph.getVertices()) {
            var stop = vertex instanceof TransitStopVertex known ? transit.getRegularStop(known.getId()) : null;
            if (stop != null) {
                vertexOfStop[stop.getIndex()] = numbers.getOrDefault(vertex, NOWHERE);
            }
        }
        return vertexOfStop;
    }

    /// Whether the edge leads across a square or a platform, where OpenTripPlanner walks in straight lines.
    boolean crossesArea(int edge) {
        return edges.get(edge) instanceof AreaEdge;
    }

    /// Where walkers may begin and end.
    StreetLinker walkLinker() {
        return new StreetLinker(
                network,
                e -> edges.get(e) instanceof StreetEdge street
                        && street.getPermission().allows(TraverseMode.WALK)
                        && street.isReachableFromGraph());
    }

    /// The prices of walking as the request wants it: pace, reluctances, wheelchair.
    StreetCosts walkCosts(RouteRequest request) {
        var search = StreetSearchRequestMapper.map(request)
                .withStartTime(Instant.EPOCH)
                .withArriveBy(false)
                .withMode(StreetMode.WALK)
                .build();
        var walk = search.walk();
        return StreetCosts.walking(
                network,
                walk.speed(),
                walk.speed() / walk.stairsTimeFactor(),
                walk.reluctance() * search.turnReluctance(),
                e -> price(edges.get(e), search, edges.get(e) instanceof StreetEdge street && street.isStairs()));
    }

    private static Price price(Edge edge, StreetSearchRequest search, boolean special) {
        var states = edge.traverse(new State(edge.getFromVertex(), search));
        if (states.length == 0) {
            return Price.CLOSED;
        }
        return new Price(true, (int) states[0].getElapsedTimeMilliseconds(), states[0].getWeight(), special);
    }
}
