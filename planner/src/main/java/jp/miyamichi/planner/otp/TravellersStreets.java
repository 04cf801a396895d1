package jp.miyamichi.planner.otp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import jp.miyamichi.planner.streets.NearestStreets;
import jp.miyamichi.planner.streets.TimedStreets;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.shape.fractal.HilbertCode;
import org.opentripplanner.core.model.id.FeedScopedId;
import org.opentripplanner.routing.api.request.RouteRequest;
import org.opentripplanner.street.graph.Graph;
import org.opentripplanner.street.model.StreetMode;
import org.opentripplanner.street.model.edge.Edge;
import org.opentripplanner.street.model.edge.StreetEdge;
import org.opentripplanner.street.model.vertex.TemporaryVertex;
import org.opentripplanner.street.model.vertex.TransitStopVertex;
import org.opentripplanner.street.model.vertex.Vertex;
import org.opentripplanner.street.search.request.StreetSearchRequest;
import org.opentripplanner.street.search.state.State;
import org.opentripplanner.streetadapter.StreetSearchRequestMapper;

/// OpenTripPlanner's streets as one kind of traveller may use them, taken over into arrays once.
///
/// OpenTripPlanner is asked for everything: each edge is travelled once from a fresh state, and each pair of edges once
/// for the turn between them. So permissions, speeds, lifts, turn costs, turn restrictions and forbidden
/// U-turns are its own. One rule is not taken over: that areas closed to through traffic may not be crossed.
final class TravellersStreets {

    /// Fine enough to tell neighbouring crossings apart.
    private static final int HILBERT_LEVEL = 16;

    private final StreetSearchRequest request;
    private final IdentityHashMap<Vertex, Integer> numbers = new IdentityHashMap<>();
    private final Map<FeedScopedId, Integer> stops = new HashMap<>();
    private final TimedStreets streets;
    private final NearestStreets nearest;

    TravellersStreets(Graph graph, RouteRequest defaults, StreetMode mode) {
        request = StreetSearchRequestMapper.map(defaults)
                .withStartTime(Instant.EPOCH)
                .withArriveBy(false)
                .withMode(mode)
                .build();
        var vertices = neighboursTogether(graph.getVertices().stream()
                .filter(vertex -> !(vertex instanceof TemporaryVertex) && isUsed(vertex))
                .toList());
        var builder = new TimedStreets.Builder();
        for (var vertex : vertices) {
            numbers.put(vertex, builder.vertex(vertex.getLat(), vertex.getLon()));
        }
        var travelled = new ArrayList<State>();
        vertices.forEach(vertex -> addEdges(builder, vertex, travelled));
        vertices.stream().filter(vertex -> !vertex.getParent().equals(vertex)).forEach(part -> {
            builder.markSplit(number(part));
            Optional.ofNullable(numbers.get(part.getParent())).ifPresent(builder::markSplit);
        });
        streets = builder.build((edge, next) -> turn(travelled.get(edge), travelled.get(next)));
        nearest = new NearestStreets(streets);
        numbers.forEach((vertex, number) -> {
            if (vertex instanceof TransitStopVertex stop) {
                stops.put(stop.getId(), number);
            }
        });
    }

    /// Along a curve that fills the plane, so that a search stays in a small part of the arrays.
    private static List<Vertex> neighboursTogether(List<Vertex> vertices) {
        var box = new Envelope();
        vertices.forEach(vertex -> box.expandToInclude(vertex.getLon(), vertex.getLat()));
        double scale = ((1 << HILBERT_LEVEL) - 1) / Math.max(1e-9, Math.max(box.getWidth(), box.getHeight()));
        return vertices.stream()
                .sorted(Comparator.comparingInt(vertex ->
                        HilbertCode.encode(HILBERT_LEVEL, (int) ((vertex.getLon() - box.getMinX()) * scale), (int)
                                ((vertex.getLat() - box.getMinY()) * scale))))
                .toList();
    }

    private boolean isUsed(Vertex vertex) {
        return vertex.getOutgoing().stream().anyMatch(this::isOpen)
                || vertex.getIncoming().stream().anyMatch(this::isOpen);
    }

    private boolean isOpen(Edge edge) {
        return !(edge.getFromVertex() instanceof TemporaryVertex)
                && !(edge.getToVertex() instanceof TemporaryVertex)
                && edge.traverse(new State(edge.getFromVertex(), request)).length > 0;
    }

    /// Adds the edges that leave a vertex, and to `travelled` what one is like after each of them.
    private void addEdges(TimedStreets.Builder builder, Vertex vertex, List<State> travelled) {
        for (var edge : vertex.getOutgoing()) {
            if (isOpen(edge)) {
                var after = edge.traverse(new State(vertex, request))[0];
                builder.edge(new TimedStreets.Edge(
                        number(vertex),
                        number(edge.getToVertex()),
                        after.getElapsedTimeMilliseconds() / 1000.0,
                        isLinkable(edge),
                        line(edge)));
                travelled.add(after);
            }
        }
    }

    private int number(Vertex vertex) {
        return Objects.requireNonNull(numbers.get(vertex));
    }

    private static boolean isLinkable(Edge edge) {
        return edge instanceof StreetEdge street && street.isReachableFromGraph();
    }

    /// What going on takes longer than going there from a fresh start.
    private static double turn(State before, State straight) {
        var after = straight.getBackEdge().traverse(before);
        if (after.length == 0) {
            return TimedStreets.Turns.FORBIDDEN;
        }
        long lost = after[0].getElapsedTimeMilliseconds()
                - before.getElapsedTimeMilliseconds()
                - straight.getElapsedTimeMilliseconds();
        return Math.max(0, lost / 1000.0);
    }

    private static double[] line(Edge edge) {
        LineString geometry = edge.getGeometry();
        var ends = new Coordinate[] {
            edge.getFromVertex().getCoordinate(), edge.getToVertex().getCoordinate()
        };
        var points = geometry == null ? ends : geometry.getCoordinates();
        var line = new double[2 * points.length];
        for (int i = 0; i < points.length; i++) {
            line[2 * i] = points[i].x;
            line[2 * i + 1] = points[i].y;
        }
        return line;
    }

    TimedStreets streets() {
        return streets;
    }

    NearestStreets nearest() {
        return nearest;
    }

    /// The vertices of all stops a street leads to.
    Map<FeedScopedId, Integer> stops() {
        return stops;
    }

    /// The number of one of OpenTripPlanner's vertices; empty where this traveller never comes.
    OptionalInt vertexOf(Vertex vertex) {
        var number = numbers.get(vertex);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
