package jp.miyamichi.region.streets;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/// Makes a network of drawn lines: wherever two of them meet or cross there is a point, rounded to one metre.
///
/// Of streets that coincide the widest stays.
final class Crossings {

    private static final PrecisionModel ONE_METER = new PrecisionModel(1);

    private Crossings() {}

    static StreetNetwork connect(Collection<Stroke> strokes, LocalPlane plane) {
        var noder = new SnapRoundingNoder(ONE_METER);
        noder.computeNodes(strokes.stream()
                .map(stroke -> new NodedSegmentString(stroke.line().getCoordinates(), stroke.roadClass()))
                .toList());
        var classes = new TreeMap<Piece, RoadClass>();
        for (var string : noder.getNodedSubstrings()) {
            addPieces((SegmentString) string, classes);
        }
        return network(classes, plane);
    }

    private static void addPieces(SegmentString string, Map<Piece, RoadClass> classes) {
        var roadClass = (RoadClass) string.getData();
        for (int i = 1; i < string.size(); i++) {
            var piece = Piece.of(string.getCoordinate(i - 1), string.getCoordinate(i));
            classes.merge(piece, roadClass, (a, b) -> a.isWiderThan(b) ? a : b);
        }
    }

    private static StreetNetwork network(SortedMap<Piece, RoadClass> classes, LocalPlane plane) {
        var points = classes.keySet().stream()
                .flatMap(piece -> Stream.of(piece.from, piece.to))
                .sorted()
                .distinct()
                .toList();
        var streets = classes.entrySet().stream()
                .map(entry -> new StreetNetwork.Street(
                        Collections.binarySearch(points, entry.getKey().from),
                        Collections.binarySearch(points, entry.getKey().to),
                        entry.getValue()))
                .toList();
        return new StreetNetwork(points.stream().map(plane::toDegrees).toList(), streets);
    }

    /// A straight street without its direction.
    private record Piece(Coordinate from, Coordinate to) implements Comparable<Piece> {

        static Piece of(Coordinate a, Coordinate b) {
            return a.compareTo(b) < 0 ? new Piece(a, b) : new Piece(b, a);
        }

        @Override
        public int compareTo(Piece other) {
            var byFrom = from.compareTo(other.from);
            return byFrom != 0 ? byFrom : to.compareTo(other.to);
        }
    }
}
