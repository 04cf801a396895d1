package jp.miyamichi.region.streets;

import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.ItemBoundable;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;

/// The short ways between a stop or a place and the street nearest to it.
final class Doorways {

    /// What is this close lies on the street.
    private static final double ON_STREET_METERS = 2;

    private final STRtree streets = new STRtree();

    Doorways(List<Stroke> strokes) {
        strokes.forEach(stroke -> streets.insert(stroke.line().getEnvelopeInternal(), stroke.line()));
    }

    Stream<Stroke> draw(List<Coordinate> points, RoadClass roadClass) {
        return points.stream()
                .distinct()
                .map(this::toStreet)
                .filter(way -> way[0].distance(way[1]) > ON_STREET_METERS)
                .map(way -> Stroke.between(way[0], way[1], roadClass));
    }

    private Coordinate[] toStreet(Coordinate from) {
        var point = LocalPlane.GEOMETRY.createPoint(from);
        var street = (LineString) streets.nearestNeighbour(point.getEnvelopeInternal(), point, Doorways::meters);
        return DistanceOp.nearestPoints(point, street);
    }

    private static double meters(ItemBoundable a, ItemBoundable b) {
        return DistanceOp.distance((Geometry) a.getItem(), (Geometry) b.getItem());
    }
}
