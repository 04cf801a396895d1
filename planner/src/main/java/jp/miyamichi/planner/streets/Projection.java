package jp.miyamichi.planner.streets;

import jp.miyamichi.region.LatLon;

/// The point of an edge's line that is nearest to another point: in which segment, how far along it (0 to 1), and how
/// far away in degrees of latitude. Computed on a plane squashed by the latitude, as OpenTripPlanner does.
record Projection(int edge, int segment, double share, double lat, double lon, double distance) {

    static Projection of(double[] lonLat, int edge, LatLon point, double squash) {
        double x = point.lon() * squash;
        double y = point.lat();
        double bestSquare = Double.MAX_VALUE;
        int bestSegment = 0;
        double bestShare = 0;
        for (int i = 0; i + 3 < lonLat.length; i += 2) {
            double ax = lonLat[i] * squash;
            double ay = lonLat[i + 1];
            double dx = lonLat[i + 2] * squash - ax;
            double dy = lonLat[i + 3] - ay;
            double square = dx * dx + dy * dy;
            double along = square == 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / square;
            double share = Math.clamp(along, 0, 1);
            double offX = x - (ax + share * dx);
            double offY = y - (ay + share * dy);
            double offSquare = offX * offX + offY * offY;
            if (offSquare < bestSquare) {
                bestSquare = offSquare;
                bestSegment = i / 2;
                bestShare = share;
            }
        }
        int i = 2 * bestSegment;
        return new Projection(
                edge,
                bestSegment,
                bestShare,
                lonLat[i + 1] + bestShare * (lonLat[i + 3] - lonLat[i + 1]),
                lonLat[i] + bestShare * (lonLat[i + 2] - lonLat[i]),
                Math.sqrt(bestSquare));
    }
}
