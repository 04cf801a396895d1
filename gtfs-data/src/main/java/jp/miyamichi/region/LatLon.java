package jp.miyamichi.region;

/// A point on the earth in WGS 84 degrees.
public record LatLon(double lat, double lon) {

    private static final double EARTH_RADIUS_METERS = 6_371_008.8;

    public LatLon {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("not a point on the earth: " + lat + "," + lon);
        }
    }

    /// Great-circle distance in metres.
    public double metersTo(LatLon other) {
        var dLat = Math.toRadians(other.lat - lat);
        var dLon = Math.toRadians(other.lon - lon);
        var a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_METERS * Math.asin(Math.sqrt(a));
    }
}
