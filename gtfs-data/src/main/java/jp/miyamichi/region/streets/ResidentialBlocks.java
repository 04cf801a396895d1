package jp.miyamichi.region.streets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/// Residential streets: around each site a grid of blocks that fills the land nearer to it than to any other site.
///
/// Close sites mean a dense town and small blocks. Some sides of blocks are missing, as in a town that grew, which also
/// keeps detours realistic.
final class ResidentialBlocks {

    private static final double BLOCK_METERS_MIN = 90;
    private static final double BLOCK_METERS_MAX = 165;
    private static final double BLOCK_METERS_PER_SQUARE_KM = 45;
    private static final double MISSING_SHARE = 0.15;

    private final Terrain terrain;
    private final SplittableRandom random;

    ResidentialBlocks(Terrain terrain, long seed) {
        this.terrain = terrain;
        random = new SplittableRandom(seed);
    }

    List<Stroke> draw() {
        return cells().flatMap(cell -> Stream.concat(border(cell), grid(cell))).toList();
    }

    /// The cells of the Voronoi diagram in a fixed order, each with its site as user data.
    private Stream<Geometry> cells() {
        var reach = new Envelope(terrain.area().getEnvelopeInternal());
        reach.expandBy(reach.getDiameter());
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(terrain.sites());
        builder.setClipEnvelope(reach);
        var diagram = builder.getDiagram(LocalPlane.GEOMETRY);
        var cells = new ArrayList<Geometry>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            var cell = diagram.getGeometryN(i).intersection(terrain.area());
            cell.setUserData(diagram.getGeometryN(i).getUserData());
            cells.add(cell);
        }
        return cells.stream().sorted(Comparator.comparing(ResidentialBlocks::site));
    }

    private static Coordinate site(Geometry cell) {
        return (Coordinate) cell.getUserData();
    }

    private Stream<Stroke> border(Geometry cell) {
        return Terrain.lines(cell.getBoundary()).stream().map(line -> new Stroke(line, RoadClass.RESIDENTIAL));
    }

    private Stream<Stroke> grid(Geometry cell) {
        var squareKm = cell.getArea() / 1_000_000;
        var block = Math.clamp(
                BLOCK_METERS_MIN + BLOCK_METERS_PER_SQUARE_KM * squareKm, BLOCK_METERS_MIN, BLOCK_METERS_MAX);
        var site = site(cell);
        var turn = AffineTransformation.rotationInstance(random.nextDouble(Math.PI / 2))
                .translate(site.x, site.y);
        var reach = (int) Math.ceil(farthest(cell, site) / block);
        var prepared = PreparedGeometryFactory.prepare(cell);
        var strokes = new ArrayList<Stroke>();
        for (int i = -reach; i <= reach; i++) {
            for (int j = -reach; j <= reach; j++) {
                for (var corner : List.of(new Coordinate(i + 1.0, j), new Coordinate(i, j + 1.0))) {
                    var side = Stroke.between(
                            at(i, j, block, turn), at(corner.x, corner.y, block, turn), RoadClass.RESIDENTIAL);
                    if (random.nextDouble() >= MISSING_SHARE && prepared.intersects(side.line())) {
                        strokes.add(side);
                    }
                }
            }
        }
        return strokes.stream().flatMap(side -> inside(side, prepared.covers(side.line()), cell));
    }

    private static Stream<Stroke> inside(Stroke side, boolean whole, Geometry cell) {
        return whole
                ? Stream.of(side)
                : Terrain.lines(side.line().intersection(cell)).stream()
                        .map(line -> new Stroke(line, side.roadClass()));
    }

    /// The corner of a block; the site is the middle of one.
    private static Coordinate at(double i, double j, double block, AffineTransformation turn) {
        return turn.transform(new Coordinate((i - 0.5) * block, (j - 0.5) * block), new Coordinate());
    }

    private static double farthest(Geometry cell, Coordinate site) {
        return Stream.of(cell.getCoordinates())
                .mapToDouble(site::distance)
                .max()
                .orElse(0);
    }
}
