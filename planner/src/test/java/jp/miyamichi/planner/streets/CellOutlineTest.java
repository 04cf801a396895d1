package jp.miyamichi.planner.streets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.Test;

/// Cells are drawn as `#`, the first line is the northernmost row.
class CellOutlineTest {

    private static CellOutline outline(String drawing) {
        var lines = drawing.lines().toList().reversed();
        return new CellOutline(
                lines.getFirst().length(),
                lines.size(),
                (column, row) -> lines.get(row).charAt(column) == '#');
    }

    private static List<List<List<LatLon>>> polygons(String drawing) {
        return outline(drawing).polygons((column, row) -> new LatLon(row, column));
    }

    @Test
    void aBlockHasFourCorners() {
        assertThat(polygons("""
                ...
                ##.
                ##.
                """))
                .singleElement()
                .satisfies(polygon -> assertThat(polygon)
                        .singleElement()
                        .satisfies(ring -> assertThat(ring)
                                .hasSize(5)
                                .contains(new LatLon(0, 0), new LatLon(0, 2), new LatLon(2, 2), new LatLon(2, 0))));
    }

    @Test
    void aGapOfFourCellsIsFilled() {
        assertThat(polygons("""
                ######
                #....#
                ######
                """))
                .singleElement()
                .satisfies(polygon -> assertThat(polygon).hasSize(1));
    }

    @Test
    void aLargerGapIsAHole() {
        assertThat(polygons("""
                #######
                #.....#
                #######
                """))
                .singleElement()
                .satisfies(polygon -> assertThat(polygon).hasSize(2));
    }

    @Test
    void anIslandInAHoleIsAPolygonOfItsOwn() {
        assertThat(polygons("""
                #####
                #...#
                #.#.#
                #...#
                #####
                """)).hasSize(2);
    }

    @Test
    void cellsThatTouchAtACornerMakeAValidArea() {
        var area = outline("""
                #.#
                .#.
                #.#
                """).geometry();
        assertThat(area.isValid()).isTrue();
        assertThat(area.getArea()).isEqualTo(5);
    }

    @Test
    void randomCellsMakeValidAreasOfTheirSize() {
        var random = new Random(11);
        for (int drawing = 0; drawing < 50; drawing++) {
            var cells = new BitSet();
            for (int cell = 0; cell < 30 * 20; cell++) {
                cells.set(cell, random.nextInt(100) < 55);
            }
            var area = new CellOutline(30, 20, (column, row) -> cells.get(row * 30 + column)).geometry();
            assertThat(area.isValid()).isTrue();
            assertThat(area.getArea()).isEqualTo(cells.cardinality());
        }
    }
}
