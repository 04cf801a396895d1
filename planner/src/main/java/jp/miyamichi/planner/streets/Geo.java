package jp.miyamichi.planner.streets;

/// Distances on the sphere, for lines kept as longitude and latitude in turn.
final class Geo {

    /// The mean radius OpenTripPlanner computes with, in metres.
    static final double EARTH_METERS = 6_371_010;

    private Geo() {}

    static double meters(double latA, double lonA, double latB, double lonB) {
        double sinLat = Math.sin(Math.toRadians(latB - latA) / 2);
        double sinLon = Math.sin(Math.toRadians(lonB - lonA) / 2);
        double h = sinLat * sinLat + Math.cos(Math.toRadians(latA)) * Math.cos(Math.toRadians(latB)) * sinLon * sinLon;
        return 2 * EARTH_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    static double meters(double[] lonLat) {
        double sum = 0;
        for (int i = 0; i + 3 < lonLat.length; i += 2) {
            sum += meters(lonLat[i + 1], lonLat[i], lonLat[i + 3], lonLat[i + 2]);
        }
        return sum;
    }

    /// From the start of a line to a point in its `segment`.
    static double metersUntil(double[] lonLat, int segment, double lon, double lat) {
        double sum = 0;
        for (int i = 0; i < 2 * segment; i += 2) {
            sum += meters(lonLat[i + 1], lonLat[i], lonLat[i + 3], lonLat[i + 2]);
        }
        return sum + meters(lonLat[2 * segment + 1], lonLat[2 * segment], lat, lon);
    }
}
