package jp.miyamichi.region.exchange;

import java.util.List;
import jp.miyamichi.region.LatLon;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/// Where the stops of a region's feeds are expected: inside its outline, or not far from it.
public final class FeedArea {

    private static final double METERS_PER_DEGREE = 111_195;

    private final IndexedPointInAreaLocator area;

    /// Takes the region's outer ring, and how far beyond it stops are still expected.
    public FeedArea(List<LatLon> outline, double marginMeters) {
        var ring = outline.stream()
                .map(point -> new Coordinate(point.lon(), point.lat()))
                .toArray(Coordinate[]::new);
        area = new IndexedPointInAreaLocator(
                new GeometryFactory().createPolygon(ring).buffer(marginMeters / METERS_PER_DEGREE));
    }

    boolean contains(LatLon point) {
        return area.locate(new Coordinate(point.lon(), point.lat())) != Location.EXTERIOR;
    }
}
