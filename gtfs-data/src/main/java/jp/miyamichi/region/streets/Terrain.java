package jp.miyamichi.region.streets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.miyamichi.region.LatLon;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LineStringExtracter;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/// [Ground] on the local plane: the area to cover, the water in it, and the sites main roads run between.
record Terrain(LocalPlane plane, Geometry area, Geometry water, List<Coordinate> sites) {

    /// Sites closer together than this are one.
    private static final double SITE_SPACING_METERS = 250;

    /// Streets reach this far around a point or a corridor outside the outline.
    private static final double MARGIN_METERS = 600;

    /// A street runs along the bank, this far from the water.
    private static final double BANK_METERS = 5;

    Terrain {
        sites = List.copyOf(sites);
    }

    static Terrain of(Ground ground) {
        var plane = new LocalPlane(middle(ground.outline()));
        var points = Stream.of(ground.settlements(), ground.hubs(), ground.stops(), ground.places())
                .flatMap(List::stream)
                .map(plane::toMeters)
                .toList();
        var water = water(ground, plane);
        var area = area(ground, plane, points).difference(water.buffer(BANK_METERS));
        return new Terrain(plane, area, water, thinned(points));
    }

    /// The pieces of `line` that are not in water.
    List<LineString> onLand(LineString line) {
        return water.intersects(line) ? lines(line.difference(water)) : List.of(line);
    }

    static List<LineString> lines(Geometry geometry) {
        var found = new ArrayList<LineString>();
        for (var part : LineStringExtracter.getLines(geometry)) {
            if (part instanceof LineString line && !line.isEmpty()) {
                found.add(line);
            }
        }
        return found;
    }

    private static LatLon middle(List<LatLon> ring) {
        var lat = ring.stream().mapToDouble(LatLon::lat).summaryStatistics();
        var lon = ring.stream().mapToDouble(LatLon::lon).summaryStatistics();
        return new LatLon((lat.getMin() + lat.getMax()) / 2, (lon.getMin() + lon.getMax()) / 2);
    }

    private static Geometry area(Ground ground, LocalPlane plane, List<Coordinate> points) {
        var parts = new ArrayList<Geometry>();
        parts.add(LocalPlane.GEOMETRY.createPolygon(
                plane.toMeters(ground.outline()).toArray(Coordinate[]::new)));
        points.forEach(point -> parts.add(LocalPlane.GEOMETRY.createPoint(point).buffer(MARGIN_METERS)));
        ground.corridors().forEach(road -> parts.add(plane.line(road.line()).buffer(MARGIN_METERS)));
        return UnaryUnionOp.union(parts);
    }

    private static Geometry water(Ground ground, LocalPlane plane) {
        var parts = ground.barriers().stream()
                .map(barrier -> plane.line(barrier.line()).buffer(barrier.halfWidthMeters()))
                .toList();
        return parts.isEmpty() ? LocalPlane.GEOMETRY.createPolygon() : UnaryUnionOp.union(parts);
    }

    private static List<Coordinate> thinned(List<Coordinate> points) {
        var kept = new ArrayList<Coordinate>();
        for (var point : points) {
            if (kept.stream().noneMatch(other -> other.distance(point) < SITE_SPACING_METERS)) {
                kept.add(point);
            }
        }
        return kept;
    }
}
