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

/// Which of many points are neighbours by road: two points with no third one closer to both than they are to each
/// other.
///
/// This relative neighbourhood graph (Toussaint, 1980) connects all points, has no crossings, and leaves out the third
/// side of a triangle, as main roads do.
final class RelativeNeighbours {

    private final List<Coordinate> points;
    private final Map<Coordinate, Integer> indexes = new HashMap<>();

    RelativeNeighbours(List<Coordinate> points) {
        this.points = List.copyOf(points);
        for (int i = 0; i < points.size(); i++) {
            indexes.put(points.get(i), i);
        }
    }

    /// In a fixed order. Only the sides of Delaunay triangles can be such pairs, so only they are looked at.
    List<Pair> pairs() {
        var triangles = new DelaunayTriangulationBuilder();
        triangles.setSites(points);
        var pairs = new ArrayList<Pair>();
        for (var side : triangles.getSubdivision().getPrimaryEdges(false)) {
            var pair = pair((QuadEdge) side);
            if (hasNoThirdBetween(points.get(pair.first()), points.get(pair.second()))) {
                pairs.add(pair);
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second));
        return pairs;
    }

    private Pair pair(QuadEdge side) {
        int from = Objects.requireNonNull(indexes.get(side.orig().getCoordinate()));
        int to = Objects.requireNonNull(indexes.get(side.dest().getCoordinate()));
        return new Pair(Math.min(from, to), Math.max(from, to));
    }

    private boolean hasNoThirdBetween(Coordinate a, Coordinate b) {
        var apart = a.distance(b);
        return points.stream().noneMatch(third -> third.distance(a) < apart && third.distance(b) < apart);
    }

    /// Positions of two neighbours, the lower first.
    record Pair(int first, int second) {}
}
