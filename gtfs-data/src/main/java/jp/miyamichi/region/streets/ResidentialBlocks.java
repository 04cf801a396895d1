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
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/// Residential streets: around each site a grid of blocks that fills the land nearer to it than to any other site.
///
/// Close sites mean a dense town and small blocks.
final class ResidentialBlocks {

    private static final double BLOCK_METERS_MIN = 90;
    private static final double BLOCK_METERS_MAX = 165;
    private static final double BLOCK_METERS_PER_SQUARE_KM = 45;

    private final Terrain terrain;
    private final SplittableRandom random;

    ResidentialBlocks(Terrain terrain, SplittableRandom random) {
        this.terrain = terrain;
        this.random = random;
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
        var grid = new BlockGrid(site, block, farthest(cell, site), random);
        var prepared = PreparedGeometryFactory.prepare(cell);
        return grid.streets()
                .filter(side -> prepared.intersects(side.line()))
                .flatMap(side -> prepared.covers(side.line()) ? Stream.of(side) : inside(side, cell));
    }

    private static Stream<Stroke> inside(Stroke side, Geometry cell) {
        return Terrain.lines(side.line().intersection(cell)).stream().map(line -> new Stroke(line, side.roadClass()));
    }

    private static double farthest(Geometry cell, Coordinate site) {
        return Stream.of(cell.getCoordinates())
                .mapToDouble(site::distance)
                .max()
                .orElse(0);
    }
}
