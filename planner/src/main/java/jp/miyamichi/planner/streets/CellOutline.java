package jp.miyamichi.planner.streets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.miyamichi.region.LatLon;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/// Turns a set of cells into polygons along the cells' sides.
///
/// Only points in the middle of a straight side are left out, so the outline is exact, and the outline of a larger set
/// contains that of a smaller one. Holes of a few cells are filled: the ground between two streets. A hole of
/// the larger set lies within one of the smaller, so this keeps the order, too.
final class CellOutline {

    /// A block of this many cells or fewer between streets counts as reached.
    static final int HOLE_CELLS_MAX = 4;

    private final int columns;
    private final int rows;
    private final Cells cells;
    private final GeometryFactory geometry = new GeometryFactory();

    @FunctionalInterface
    interface Cells {
        boolean has(int column, int row);
    }

    @FunctionalInterface
    interface Corners {
        LatLon at(double column, double row);
    }

    CellOutline(int columns, int rows, Cells cells) {
        this.columns = columns;
        this.rows = rows;
        this.cells = cells;
    }

    List<List<List<LatLon>>> polygons(Corners corners) {
        var area = geometry();
        return IntStream.range(0, area.getNumGeometries())
                .mapToObj(i -> rings((Polygon) area.getGeometryN(i))
                        .map(ring -> Stream.of(ring.getCoordinates())
                                .map(corner -> corners.at(corner.x, corner.y))
                                .toList())
                        .toList())
                .toList();
    }

    private static Stream<LinearRing> rings(Polygon polygon) {
        var holes = IntStream.range(0, polygon.getNumInteriorRing())
                .mapToObj(polygon::getInteriorRingN)
                .filter(CellOutline::isLarge);
        return Stream.concat(Stream.of(polygon.getExteriorRing()), holes);
    }

    private static boolean isLarge(LinearRing hole) {
        return hole.getFactory().createPolygon(hole).getArea() > HOLE_CELLS_MAX + 0.5;
    }

    /// In units of cells.
    Geometry geometry() {
        var polygonizer = new Polygonizer(true);
        polygonizer.add(sides());
        return polygonizer.getGeometry();
    }

    private List<Geometry> sides() {
        var sides = new ArrayList<Geometry>();
        for (int row = 0; row <= rows; row++) {
            addSides(sides, row, false);
        }
        for (int column = 0; column <= columns; column++) {
            addSides(sides, column, true);
        }
        return sides;
    }

    /// Adds the sides that lie on one line of the grid, each as long as nothing meets it.
    private void addSides(List<Geometry> sides, int line, boolean upright) {
        int length = upright ? rows : columns;
        int start = -1;
        for (int along = 0; along <= length; along++) {
            boolean goesOn = along < length && isSide(line, along, upright);
            boolean isMet = isSide(along, line - 1, !upright) || isSide(along, line, !upright);
            if (start >= 0 && (!goesOn || isMet)) {
                sides.add(geometry.createLineString(
                        new Coordinate[] {corner(line, start, upright), corner(line, along, upright)}));
                start = -1;
            }
            if (goesOn && start < 0) {
                start = along;
            }
        }
    }

    private static Coordinate corner(int line, int along, boolean upright) {
        return upright ? new Coordinate(line, along) : new Coordinate(along, line);
    }

    /// Whether the area ends at this side of a cell.
    private boolean isSide(int line, int along, boolean upright) {
        return upright ? has(line - 1, along) != has(line, along) : has(along, line - 1) != has(along, line);
    }

    private boolean has(int column, int row) {
        return column >= 0 && column < columns && row >= 0 && row < rows && cells.has(column, row);
    }
}
