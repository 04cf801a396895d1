package jp.miyamichi.region.streets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import jp.miyamichi.region.LatLon;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/// What the page's map shows, as GeoJSON: streets, zones and routes. Names of streets are left out.
///
/// Features have a property `kind`: `street` (with `class`, an OpenStreetMap `highway` value), `zone` or `route`.
///
/// @param attributions whom the page must name, streets included
/// @param outline the region's outer ring; streets beyond it and the routes are left out
public record RegionMap(List<String> attributions, List<LatLon> outline, List<MapZone> zones, List<MapRoute> routes) {

    /// What the page may load: about a second on a slow phone. Narrow streets are left out if there are too many.
    public static final int GZIP_BYTES_MAX = 400_000;

    private static final Map<String, RoadClass> SHOWN = Map.of(
            "motorway", RoadClass.TRUNK,
            "trunk", RoadClass.TRUNK,
            "primary", RoadClass.PRIMARY,
            "secondary", RoadClass.SECONDARY,
            "tertiary", RoadClass.TERTIARY,
            "unclassified", RoadClass.RESIDENTIAL,
            "residential", RoadClass.RESIDENTIAL);

    /// About 1 km.
    private static final double MARGIN_DEGREES = 0.01;

    /// About 10 m: not seen at the scale of a city.
    private static final double SIMPLIFICATION_DEGREES = 0.0001;

    public RegionMap {
        attributions = List.copyOf(attributions);
        outline = List.copyOf(outline);
        zones = List.copyOf(zones);
        routes = List.copyOf(routes);
    }

    /// Reads `streets`, an `.osm.pbf`, synthetic or surveyed, and writes the map into `file`.
    public void write(Path streets, Path file) throws IOException {
        var shown = streets(streets);
        var json = json(shown);
        while (gzipBytes(json) > GZIP_BYTES_MAX && !shown.isEmpty()) {
            shown.remove(shown.lastKey());
            json = json(shown);
        }
        Files.write(file, json);
    }

    private SortedMap<RoadClass, List<List<LatLon>>> streets(Path file) throws IOException {
        var streets = new TreeMap<RoadClass, List<List<LatLon>>>();
        RoadFile.open(file, rectangle()).forEachRoad((highway, line) -> {
            var roadClass = SHOWN.get(highway);
            if (roadClass != null) {
                streets.computeIfAbsent(roadClass, _ -> new ArrayList<>()).add(simplified(line));
            }
        });
        return streets;
    }

    private byte[] json(Map<RoadClass, List<List<LatLon>>> streets) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var json = new MapJson(out, attributions)) {
            for (var zone : zones) {
                json.polygon(
                        Map.of("kind", "zone", "id", zone.id(), "name", zone.name(), "approximate", zone.approximate()),
                        zone.ring());
            }
            for (var entry : streets.entrySet()) {
                json.lines(Map.of("kind", "street", "class", entry.getKey().highway()), entry.getValue());
            }
            for (var route : routes) {
                json.line(properties(route), route.line());
            }
        }
        return out.toByteArray();
    }

    private static Map<String, Object> properties(MapRoute route) {
        var properties = new TreeMap<String, Object>(Map.of(
                "kind",
                "route",
                "id",
                route.id(),
                "name",
                route.name(),
                "mode",
                route.mode(),
                "estimated",
                route.estimated()));
        route.color().ifPresent(color -> properties.put("color", "#" + color));
        return properties;
    }

    private Envelope rectangle() {
        var rectangle = new Envelope();
        Stream.concat(outline.stream(), routes.stream().flatMap(route -> route.line().stream()))
                .forEach(point -> rectangle.expandToInclude(point.lon(), point.lat()));
        rectangle.expandBy(MARGIN_DEGREES);
        return rectangle;
    }

    private static List<LatLon> simplified(List<LatLon> line) {
        var coordinates = line.stream()
                .map(point -> new Coordinate(point.lon(), point.lat()))
                .toArray(Coordinate[]::new);
        var simple = DouglasPeuckerSimplifier.simplify(
                LocalPlane.GEOMETRY.createLineString(coordinates), SIMPLIFICATION_DEGREES);
        return Stream.of(simple.getCoordinates())
                .map(at -> new LatLon(at.y, at.x))
                .toList();
    }

    private static int gzipBytes(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
