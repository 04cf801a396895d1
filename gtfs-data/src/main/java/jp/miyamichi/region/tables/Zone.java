package jp.miyamichi.region.tables;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.miyamichi.region.BadTableException;
import jp.miyamichi.region.LatLon;

/// An area of the region: its outline, a district, the zone of an on-demand service.
///
/// @param ring the outer ring, closed
/// @param approximate derived from town points, not an official boundary
public record Zone(String id, String name, List<LatLon> ring, boolean approximate, String source) {

    private static final int RING_POINTS_MIN = 4;

    public Zone {
        ring = List.copyOf(ring);
        if (ring.size() < RING_POINTS_MIN || !ring.getFirst().equals(ring.getLast())) {
            throw new IllegalArgumentException(
                    "zone " + id + ": the ring must be closed and have " + RING_POINTS_MIN + " points or more");
        }
    }

    /// Whether `point` lies inside, by the even-odd rule.
    public boolean contains(LatLon point) {
        var inside = false;
        for (int i = 1; i < ring.size(); i++) {
            var a = ring.get(i - 1);
            var b = ring.get(i);
            if (a.lat() > point.lat() != b.lat() > point.lat()
                    && point.lon() < (b.lon() - a.lon()) * (point.lat() - a.lat()) / (b.lat() - a.lat()) + a.lon()) {
                inside = !inside;
            }
        }
        return inside;
    }

    static List<Zone> read(Path file) {
        var collection = YamlFile.read(file, new TypeReference<Collection>() {});
        try {
            return collection.features().stream().map(Feature::zone).toList();
        } catch (IllegalArgumentException e) {
            throw new BadTableException(file, String.valueOf(e.getMessage()));
        }
    }

    private record Collection(String type, List<Feature> features) {}

    private record Feature(String type, String id, Map<String, Object> properties, Geometry geometry) {

        Zone zone() {
            var ring = geometry.coordinates().getFirst().stream()
                    .map(point -> new LatLon(point.get(1), point.get(0)))
                    .toList();
            return new Zone(id, property("name"), ring, property("estimated").equals("yes"), citation());
        }

        private String citation() {
            return property("source") + " " + property("as_of");
        }

        private String property(String name) {
            if (properties.get(name) instanceof String text) {
                return text;
            }
            throw new IllegalArgumentException("zone " + id + " has no text in its property " + name);
        }
    }

    /// The only shape a zone may have is one ring.
    record Geometry(String type, List<List<List<Double>>> coordinates) {

        Geometry {
            if (!type.equals("Polygon")) {
                throw new IllegalArgumentException("a zone must be a Polygon, not a " + type);
            }
        }
    }
}
