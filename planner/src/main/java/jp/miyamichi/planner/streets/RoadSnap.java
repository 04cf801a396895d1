package jp.miyamichi.planner.streets;

import java.util.Arrays;
import java.util.stream.IntStream;
import jp.miyamichi.planner.RoadTimes;
import jp.miyamichi.region.LatLon;

/// Finds the road vertex nearest to a point: vertices a car can both reach and leave, in the order of their latitude.
final class RoadSnap {

    private static final int NONE = -1;
    private static final double METERS_PER_DEGREE = Math.toRadians(1) * Geo.EARTH_METERS;

    private final double[] lats;
    private final double[] lons;
    private final int[] vertices;

    RoadSnap(StreetCosts costs) {
        var network = costs.network;
        var in = new boolean[network.vertexCount()];
        var out = new boolean[network.vertexCount()];
        for (int e = 0; e < network.edgeCount(); e++) {
            if (costs.millis[e] != StreetCosts.CLOSED) {
                out[network.from[e]] = true;
                in[network.to[e]] = true;
            }
        }
        vertices = IntStream.range(0, network.vertexCount())
                .filter(v -> in[v] && out[v])
                .boxed()
                .sorted((a, b) -> Double.compare(network.lat[a], network.lat[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        lats = Arrays.stream(vertices).mapToDouble(v -> network.lat[v]).toArray();
        lons = Arrays.stream(vertices).mapToDouble(v -> network.lon[v]).toArray();
    }

    int nearest(LatLon point) {
        double squash = Math.cos(Math.toRadians(point.lat()));
        double best = RoadTimes.SNAP_METERS_MAX / METERS_PER_DEGREE;
        int nearest = NONE;
        int at = Arrays.binarySearch(lats, point.lat());
        int start = at >= 0 ? at : -at - 1;
        for (int north = start; north < lats.length && lats[north] - point.lat() <= best; north++) {
            double distance = Math.hypot(lats[north] - point.lat(), (lons[north] - point.lon()) * squash);
            if (distance <= best) {
                best = distance;
                nearest = vertices[north];
            }
        }
        for (int south = start - 1; south >= 0 && point.lat() - lats[south] <= best; south--) {
            double distance = Math.hypot(lats[south] - point.lat(), (lons[south] - point.lon()) * squash);
            if (distance < best) {
                best = distance;
                nearest = vertices[south];
            }
        }
        return nearest;
    }
}
