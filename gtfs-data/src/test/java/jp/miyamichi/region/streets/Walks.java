package jp.miyamichi.region.streets;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import jp.miyamichi.region.LatLon;
import org.locationtech.jts.algorithm.Distance;

/// Measures a network the way a walker would.
final class Walks {

    private final StreetNetwork network;
    private final WeightedGraph graph;

    Walks(StreetNetwork network) {
        this.network = network;
        graph = new WeightedGraph(network.points().size(), network.streets().size());
        network.streets().forEach(street -> graph.connect(street.from(), street.to(), network.metersOf(street)));
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
        var plane = new LocalPlane(place);
        var here = plane.toMeters(place);
        return network.streets().stream()
                .mapToDouble(street -> Distance.pointToSegment(
                        here,
                        plane.toMeters(network.points().get(street.from())),
                        plane.toMeters(network.points().get(street.to()))))
                .min()
                .orElseThrow();
    }

    private int nearestPoint(LatLon place) {
        return IntStream.range(0, network.points().size())
                .boxed()
                .min((a, b) -> Double.compare(square(a, place), square(b, place)))
                .orElseThrow();
    }

    /// Good enough to compare by, and quick.
    private double square(int point, LatLon place) {
        var at = network.points().get(point);
        var east = (at.lon() - place.lon()) * 0.8;
        var north = at.lat() - place.lat();
        return east * east + north * north;
    }
}
