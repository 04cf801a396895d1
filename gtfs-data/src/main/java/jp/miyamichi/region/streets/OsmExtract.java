package jp.miyamichi.region.streets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.miyamichi.region.LatLon;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/// A surveyed street file that replaces the synthetic one whole, once it was found fit.
///
/// @param roads roads, or pieces of roads, inside the region's outline
public record OsmExtract(Path file, int roads) {

    /// Ten times a Japanese prefecture; a larger file makes every start slow for nothing.
    public static final long BYTES_MAX = 400L * 1024 * 1024;

    /// A city has thousands; fewer mean that the file is of another place.
    public static final int ROADS_MIN = 100;

    /// Checks that `file` is an OpenStreetMap PBF with roads inside `outline`.
    ///
    /// @throws UnusableExtractException if it is not, saying what to do instead
    public static OsmExtract check(Path file, List<LatLon> outline) throws IOException {
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            throw new UnusableExtractException(file, "cannot be read; name an .osm.pbf file");
        }
        if (Files.size(file) > BYTES_MAX) {
            throw new UnusableExtractException(
                    file,
                    "has " + Files.size(file) / 1_048_576 + " MB, more than " + BYTES_MAX / 1_048_576
                            + "; cut the region out of it with `osmium extract`");
        }
        var roads = roadsInside(file, outline);
        if (roads < ROADS_MIN) {
            throw new UnusableExtractException(
                    file,
                    "has " + roads + " roads inside the region, fewer than " + ROADS_MIN
                            + "; name an extract that covers the region");
        }
        return new OsmExtract(file, roads);
    }

    private static int roadsInside(Path file, List<LatLon> outline) throws IOException {
        var ring = outline.stream()
                .map(point -> new Coordinate(point.lon(), point.lat()))
                .toArray(Coordinate[]::new);
        var area = LocalPlane.GEOMETRY.createPolygon(ring);
        var locator = new IndexedPointInAreaLocator(area);
        var count = new int[1];
        RoadFile.open(file, area.getEnvelopeInternal()).forEachRoad((_, line) -> {
            if (line.stream().anyMatch(at -> locator.locate(new Coordinate(at.lon(), at.lat())) != Location.EXTERIOR)) {
                count[0]++;
            }
        });
        return count[0];
    }
}
