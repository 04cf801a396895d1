package jp.miyamichi.region.streets;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import jp.miyamichi.region.LatLon;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.ItemDistance;
import org.locationtech.jts.index.strtree.STRtree;

/// Measures a network the way a walker would.
final class Walks {

    private static final LocalPlane PLANE = new LocalPlane(SampleGround.MIDDLE);
    private static final ItemDistance METERS = (a, b) -> ((Geometry) a.getItem()).distance((Geometry) b.getItem());

    private final WeightedGraph graph;
    private final STRtree streets = new STRtree();
    private final STRtree crossings = new STRtree();

    Walks(StreetNetwork network) {
        graph = new WeightedGraph(network.points().size(), network.streets().size());
        network.streets().forEach(street -> graph.connect(street.from(), street.to(), network.metersOf(street)));
        network.strokes(PLANE).forEach(stroke -> streets.insert(stroke.line().getEnvelopeInternal(), stroke.line()));
        for (int i = 0; i < network.points().size(); i++) {
            var point = LocalPlane.GEOMETRY.createPoint(
                    PLANE.toMeters(network.points().get(i)));
            point.setUserData(i);
            crossings.insert(point.getEnvelopeInternal(), point);
        }
    }

    /// How much longer than the straight line a walk is, for random pairs of `points` more than 1 km apart.
    DoubleStream detours(List<LatLon> points) {
        var random = new SplittableRandom(1);
        return random.ints(30, 0, points.size()).boxed().flatMapToDouble(start -> {
            var from = points.get(start);
            var paths = graph.shortestPaths(nearestPoint(from));
            Predicate<LatLon> far = to -> from.metersTo(to) > 1_000;
            return random.ints(20, 0, points.size())
                    .mapToObj(points::get)
                    .filter(far)
                    .mapToDouble(to -> paths.metersTo(nearestPoint(to)) / from.metersTo(to));
        });
    }

    double metersToNearestStreet(LatLon place) {
        var point = LocalPlane.GEOMETRY.createPoint(PLANE.toMeters(place));
        return point.distance((Geometry) streets.nearestNeighbour(point.getEnvelopeInternal(), point, METERS));
    }

    private int nearestPoint(LatLon place) {
        var point = LocalPlane.GEOMETRY.createPoint(PLANE.toMeters(place));
        var nearest = (Geometry) crossings.nearestNeighbour(point.getEnvelopeInternal(), point, METERS);
        return (int) nearest.getUserData();
    }
}
