package jp.miyamichi.planner.streets;

import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.region.LatLon;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/// Finds where a point meets the streets: on the edge nearest to it, and on every other as near as that, so that a
/// two-way street is met in both directions.
public final class NearestStreets {

    private static final double METERS_PER_DEGREE = 2 * Math.PI * Geo.EARTH_METERS / 360;
    private static final double NEAR = 100 / METERS_PER_DEGREE;
    private static final double FAR = 1_000 / METERS_PER_DEGREE;
    private static final double SAME = 0.001 / METERS_PER_DEGREE;

    private final TimedStreets streets;
    private final STRtree edges = new STRtree();

    /// On an edge, `share` (0 to 1) of its length from its start.
    public record Spot(int edge, double share, double lat, double lon) {}

    public NearestStreets(TimedStreets streets) {
        this.streets = streets;
        for (int edge = 0; edge < streets.edgeCount(); edge++) {
            if (streets.linkable[edge]) {
                edges.insert(box(streets.lonLat[edge]), edge);
            }
        }
        edges.build();
    }

    static Envelope box(double[] lonLat) {
        var box = new Envelope();
        for (int i = 0; i < lonLat.length; i += 2) {
            box.expandToInclude(lonLat[i], lonLat[i + 1]);
        }
        return box;
    }

    /// Empty where no street is within a kilometre.
    public List<Spot> spots(LatLon point) {
        var near = spots(point, NEAR);
        return near.isEmpty() ? spots(point, FAR) : near;
    }

    private List<Spot> spots(LatLon point, double radius) {
        double squash = Math.cos(Math.toRadians(point.lat()));
        var around = new Envelope(point.lon(), point.lon(), point.lat(), point.lat());
        around.expandBy(radius / squash, radius);
        var found = new ArrayList<Projection>();
        double best = radius;
        for (Object edge : edges.query(around)) {
            var projection = Projection.of(streets.lonLat[(Integer) edge], (Integer) edge, point, squash);
            if (projection.distance() <= best + SAME && projection.distance() < radius) {
                best = Math.min(best, projection.distance());
                found.add(projection);
            }
        }
        double nearest = best;
        return found.stream()
                .filter(projection -> projection.distance() <= nearest + SAME)
                .map(this::spot)
                .toList();
    }

    private Spot spot(Projection p) {
        var line = streets.lonLat[p.edge()];
        double length = Geo.meters(line);
        double before = Geo.metersUntil(line, p.segment(), p.lon(), p.lat());
        return new Spot(p.edge(), length == 0 ? 0 : Math.min(1, before / length), p.lat(), p.lon());
    }
}
