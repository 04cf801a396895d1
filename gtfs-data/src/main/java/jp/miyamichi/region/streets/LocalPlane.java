package jp.miyamichi.region.streets;

import java.util.List;
import jp.miyamichi.region.LatLon;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/// A flat map in metres around one point, good to 0.5 % over a city's size.
record LocalPlane(LatLon origin) {

    static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static final double METERS_PER_DEGREE = 6_371_008.8 * Math.PI / 180;

    Coordinate toMeters(LatLon point) {
        return new Coordinate(
                (point.lon() - origin.lon()) * metersPerLonDegree(), (point.lat() - origin.lat()) * METERS_PER_DEGREE);
    }

    LatLon toDegrees(Coordinate point) {
        return new LatLon(origin.lat() + point.y / METERS_PER_DEGREE, origin.lon() + point.x / metersPerLonDegree());
    }

    List<Coordinate> toMeters(List<LatLon> points) {
        return points.stream().map(this::toMeters).toList();
    }

    LineString line(List<LatLon> points) {
        return GEOMETRY.createLineString(toMeters(points).toArray(Coordinate[]::new));
    }

    private double metersPerLonDegree() {
        return METERS_PER_DEGREE * Math.cos(Math.toRadians(origin.lat()));
    }
}
