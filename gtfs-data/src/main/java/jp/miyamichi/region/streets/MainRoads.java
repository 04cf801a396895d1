package jp.miyamichi.region.streets;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/// Roads between neighbouring sites. The more journeys between two hubs take a road, the wider its class.
final class MainRoads {

    private static final double TRUNK_SHARE = 0.1;
    private static final double PRIMARY_SHARE = 0.06;
    private static final double SECONDARY_SHARE = 0.02;

    private final Terrain terrain;
    private final List<RelativeNeighbours.Pair> roads;

    MainRoads(Terrain terrain, List<Corridor> corridors) {
        this.terrain = terrain;
        roads = new ArrayList<>(new RelativeNeighbours(terrain.sites())
                .pairs().stream()
                        .filter(pair -> isOnLand(line(pair, RoadClass.TERTIARY).line()))
                        .toList());
        corridors.stream().filter(Corridor::isBridge).forEach(bridge -> {
            var ends = terrain.plane().toMeters(bridge.line());
            roads.add(new RelativeNeighbours.Pair(nearestSite(ends.getFirst()), nearestSite(ends.getLast())));
        });
    }

    /// The roads as lines; bridges are not among them, as their corridors draw them.
    List<Stroke> draw(List<Coordinate> hubs, SplittableRandom random) {
        var graph = new WeightedGraph(terrain.sites().size(), roads.size());
        roads.forEach(road -> graph.connect(
                road.first(),
                road.second(),
                line(road, RoadClass.TERTIARY).line().getLength()));
        var uses = new int[roads.size()];
        var ends = hubs.stream().map(this::nearestSite).distinct().toList();
        for (int from : ends) {
            var paths = graph.shortestPaths(from);
            ends.stream().filter(to -> to > from).forEach(to -> paths.countEdges(to, uses));
        }
        var journeys = Math.max(1, ends.size() * (ends.size() - 1) / 2);
        return IntStream.range(0, roads.size())
                .mapToObj(road -> line(roads.get(road), roadClass((double) uses[road] / journeys)))
                .filter(stroke -> isOnLand(stroke.line()))
                .map(stroke -> bent(stroke, random))
                .toList();
    }

    private Stroke bent(Stroke straight, SplittableRandom random) {
        var line = new Bends(random).bend(straight.line());
        return isOnLand(line) ? new Stroke(line, straight.roadClass()) : straight;
    }

    private boolean isOnLand(LineString line) {
        return !terrain.water().intersects(line);
    }

    private Stroke line(RelativeNeighbours.Pair pair, RoadClass roadClass) {
        return Stroke.between(terrain.sites().get(pair.first()), terrain.sites().get(pair.second()), roadClass);
    }

    private int nearestSite(Coordinate point) {
        var sites = terrain.sites();
        return IntStream.range(0, sites.size())
                .boxed()
                .min((a, b) -> Double.compare(
                        sites.get(a).distance(point), sites.get(b).distance(point)))
                .orElseThrow();
    }

    private static RoadClass roadClass(double share) {
        if (share >= TRUNK_SHARE) {
            return RoadClass.TRUNK;
        }
        if (share >= PRIMARY_SHARE) {
            return RoadClass.PRIMARY;
        }
        return share >= SECONDARY_SHARE ? RoadClass.SECONDARY : RoadClass.TERTIARY;
    }
}
