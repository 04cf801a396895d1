package jp.miyamichi.region.streets;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/// Bends a straight road as terrain and history do: the middle of each piece moves sideways until pieces are short.
final class Bends {

    /// Pieces shorter than this stay straight.
    private static final double STRAIGHT_METERS_MAX = 100;

    /// How far the middle of a piece moves at most, as a share of its length.
    private static final double SIDEWAYS_SHARE_MAX = 0.36;

    private final SplittableRandom random;

    Bends(SplittableRandom random) {
        this.random = random;
    }

    LineString bend(LineString straight) {
        var points = new ArrayList<Coordinate>();
        points.add(straight.getCoordinateN(0));
        addBent(straight.getCoordinateN(0), straight.getCoordinateN(1), points);
        return LocalPlane.GEOMETRY.createLineString(points.toArray(Coordinate[]::new));
    }

    private void addBent(Coordinate from, Coordinate to, List<Coordinate> points) {
        if (from.distance(to) > STRAIGHT_METERS_MAX) {
            var sideways = random.nextDouble(-SIDEWAYS_SHARE_MAX, SIDEWAYS_SHARE_MAX);
            var middle = new Coordinate(
                    (from.x + to.x) / 2 + (to.y - from.y) * sideways, (from.y + to.y) / 2 - (to.x - from.x) * sideways);
            addBent(from, middle, points);
            addBent(middle, to, points);
        } else {
            points.add(to);
        }
    }
}
