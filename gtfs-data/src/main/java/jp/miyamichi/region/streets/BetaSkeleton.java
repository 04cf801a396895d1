package jp.miyamichi.region.streets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.locationtech.jts.triangulate.quadedge.QuadEdge;

/// Which of many points are neighbours by road: those with no third point in the lens between them.
///
/// The lens grows with beta, from the circle over the two points (beta 1, Gabriel graph) to the meeting of the circles
/// around each through the other (beta 2, relative neighbourhood graph). Larger beta leaves fewer roads and longer
/// detours. Every such graph up to beta 2 connects all points and has no crossings (Kirkpatrick and Radke, 1985).
record BetaSkeleton(double beta) {

    BetaSkeleton {
        if (!(beta >= 1 && beta <= 2)) {
            throw new IllegalArgumentException("beta must be 1 to 2, not " + beta);
        }
    }

    /// Pairs of positions in `points`, in a fixed order.
    List<Pair> neighbours(List<Coordinate> points) {
        var indexes = new HashMap<Coordinate, Integer>();
        for (int i = 0; i < points.size(); i++) {
            indexes.put(points.get(i), i);
        }
        var builder = new DelaunayTriangulationBuilder();
        builder.setSites(points);
        var pairs = new ArrayList<Pair>();
        for (var edge : builder.getSubdivision().getPrimaryEdges(false)) {
            var pair = pair((QuadEdge) edge, indexes);
            if (lensIsEmpty(points.get(pair.first()), points.get(pair.second()), points)) {
                pairs.add(pair);
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second));
        return pairs;
    }

    private static Pair pair(QuadEdge edge, Map<Coordinate, Integer> indexes) {
        int from = Objects.requireNonNull(indexes.get(edge.orig().getCoordinate()));
        int to = Objects.requireNonNull(indexes.get(edge.dest().getCoordinate()));
        return new Pair(Math.min(from, to), Math.max(from, to));
    }

    private boolean lensIsEmpty(Coordinate a, Coordinate b, List<Coordinate> points) {
        var radius = a.distance(b) * beta / 2;
        var nearA = between(a, b, beta / 2);
        var nearB = between(b, a, beta / 2);
        return points.stream()
                .filter(point -> point.distance(nearA) < radius && point.distance(nearB) < radius)
                .allMatch(point -> point.equals2D(a) || point.equals2D(b));
    }

    private static Coordinate between(Coordinate from, Coordinate to, double share) {
        return new Coordinate(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    }

    /// Two neighbours, the lower position first.
    record Pair(int first, int second) {}
}
