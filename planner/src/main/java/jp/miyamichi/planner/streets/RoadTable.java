package jp.miyamichi.planner.streets;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import jp.miyamichi.planner.RoadTimes;
import jp.miyamichi.region.LatLon;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/// Driving times from one vertex to many, on arrays.
///
/// Points are snapped to the part of the network where every vertex is reached from every other, so that no
/// vehicle is sent into a dead pocket of a cut-off map; of a crossing split by turn restrictions the next one is
/// taken. Turns and lights cost time; that areas may be closed to through traffic is not known here.
///
/// Searches are kept for the next caller, because request threads are virtual and would each get a new one from a
/// ThreadLocal.
///
/// Measured (2026-11-23, one of 2 shared cores): one to 1,000 takes 0.42 ms on 9,142 vertices of Portland and 1.2 ms on
/// a square town of 22,500 vertices and 90,000 edges; hardly less for 100, because targets lie all over the town.
public final class RoadTable implements RoadTimes {

    private static final double METERS_PER_DEGREE = 2 * Math.PI * Geo.EARTH_METERS / 360;

    /// Most points lie on a road; only those that do not are looked for farther away.
    private static final double NEAR_METERS = 100;

    private final TimedStreets roads;
    private final STRtree vertices = new STRtree();
    private final ConcurrentLinkedQueue<TimedSearch> searches = new ConcurrentLinkedQueue<>();

    public RoadTable(TimedStreets roads) {
        this.roads = roads;
        BitSet main = MainPart.of(roads);
        main.andNot(roads.split);
        main.stream().forEach(v -> vertices.insert(new Envelope(new Coordinate(roads.lon[v], roads.lat[v])), v));
        vertices.build();
    }

    @Override
    public int snap(LatLon point) {
        int near = snap(point, NEAR_METERS);
        return near >= 0 ? near : snap(point, SNAP_METERS_MAX);
    }

    private int snap(LatLon point, double radius) {
        var around = new Envelope(new Coordinate(point.lon(), point.lat()));
        double degrees = radius / METERS_PER_DEGREE;
        around.expandBy(degrees / Math.cos(Math.toRadians(point.lat())), degrees);
        int nearest = -1;
        double meters = radius;
        for (Object found : vertices.query(around)) {
            int vertex = (Integer) found;
            double away = Geo.meters(point.lat(), point.lon(), roads.lat[vertex], roads.lon[vertex]);
            if (away < meters || (away == meters && vertex < nearest)) {
                nearest = vertex;
                meters = away;
            }
        }
        return nearest;
    }

    @Override
    public void secondsFrom(int from, int[] targets, int[] seconds) {
        if (seconds.length < targets.length) {
            throw new IllegalArgumentException(
                    "no room for " + targets.length + " times in an array of " + seconds.length);
        }
        if (from < 0) {
            Arrays.fill(seconds, 0, targets.length, UNREACHABLE);
            return;
        }
        var kept = searches.poll();
        var search = kept == null ? new TimedSearch(roads, 0) : kept;
        search.clear();
        search.start(from, 0);
        search.runTo(targets);
        for (int i = 0; i < targets.length; i++) {
            boolean found = targets[i] >= 0 && search.reaches(targets[i]);
            seconds[i] = found ? Math.round(search.ticks(targets[i]) / (float) TimedStreets.TICKS) : UNREACHABLE;
        }
        searches.add(search);
    }

    @Override
    public int vertexCount() {
        return roads.vertexCount();
    }
}
