package jp.miyamichi.service.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.miyamichi.service.evidence.SuppressedTable.Cell;
import org.junit.jupiter.api.Test;

/// Tables of people, attacked by somebody who takes what is shown from the totals.
class SuppressedTableTest {

    private static final int K = SuppressedTable.PEOPLE_MIN;

    private static Observed people(int number) {
        return new Observed(
                number, IntStream.range(0, number).mapToObj(i -> "p" + i).collect(Collectors.toSet()));
    }

    /// Drawn as rows of numbers of different people, `12 3 40; 11 0 9`.
    private static Map<Cell, Observed> drawn(String rows) {
        var cells = new HashMap<Cell, Observed>();
        var row = 0;
        for (var line : rows.split("; ")) {
            var column = 0;
            for (var number : line.split(" ")) {
                var seen = new HashSet<String>();
                for (var i = 0; i < Integer.parseInt(number); i++) {
                    seen.add(row + " " + column + " " + i);
                }
                cells.put(new Cell("r" + row, "c" + column++), new Observed(seen.size(), seen));
            }
            row++;
        }
        return cells;
    }

    private static String shown(SuppressedTable table) {
        var rows = new ArrayList<>(table.rows());
        rows.add(SuppressedTable.TOTAL);
        return rows.stream()
                .map(row -> {
                    var columns = new ArrayList<>(table.columns());
                    columns.add(SuppressedTable.TOTAL);
                    return columns.stream()
                            .map(column -> table.shown(row, column).isPresent()
                                    ? "" + table.shown(row, column).getAsLong()
                                    : "-")
                            .collect(Collectors.joining(" "));
                })
                .collect(Collectors.joining("; "));
    }

    @Test
    void whatManyStandBehindIsShownWithItsTotals() {
        assertThat(shown(SuppressedTable.of(drawn("12 40; 11 0"), K))).isEqualTo("12 40 52; 11 0 11; 23 40 63");
    }

    @Test
    void aSmallCellTakesOthersWithItSoThatNoTotalTellsIt() {
        var table = SuppressedTable.of(drawn("3 40 50; 60 70 80; 90 99 95"), K);
        assertThat(shown(table)).isEqualTo("- - 50 93; - - 80 210; 90 99 95 284; 153 209 225 587");
        assertThat(table.hiddenShare()).isEqualTo(4.0 / 9);
    }

    @Test
    void onePersonWhoRidesOftenIsStillOnePerson() {
        var often = new Observed(200, Set.of("she"));
        var table = SuppressedTable.of(
                Map.of(
                        new Cell("a", "x"), often,
                        new Cell("a", "y"), people(30),
                        new Cell("b", "x"), people(30),
                        new Cell("b", "y"), people(30)),
                K);
        assertThat(table.shown("a", "x")).isEmpty();
    }

    @Test
    void aTableWithFewPeopleShowsNothingAndAnEmptyOneIsEmpty() {
        assertThat(shown(SuppressedTable.of(drawn("1 2; 2 1"), K)))
                .doesNotContain("6")
                .doesNotContain("3");
        assertThat(shown(SuppressedTable.of(Map.of(), K))).isEqualTo("0");
    }

    @Test
    void nobodyFindsFewPeopleByTakingWhatIsShownFromTheTotals() {
        var random = new Random(20_260_401);
        for (var round = 0; round < 300; round++) {
            var cells = new HashMap<Cell, Observed>();
            var rows = 1 + random.nextInt(5);
            var columns = 1 + random.nextInt(5);
            var crowd = 1 + random.nextInt(60);
            for (var i = 0; i < rows; i++) {
                for (var j = 0; j < columns; j++) {
                    cells.put(new Cell("r" + i, "c" + j), some(random, crowd));
                }
            }
            var table = SuppressedTable.of(cells, K);
            assertThat(new Differencing(cells, table).finds(K)).as(shown(table)).isEmpty();
        }
    }

    @Test
    void theAttackFindsAPersonWhereOnlySmallCellsAreHidden() {
        var cells = drawn("3 40 50; 60 70 80");
        var onlyTheSmall = Set.of(new Cell("r0", "c0"));
        assertThat(new Differencing(cells, List.of("r0", "r1"), List.of("c0", "c1", "c2"), onlyTheSmall).finds(K))
                .isNotEmpty();
    }

    /// People of a town of 80, some of whom come up in many cells.
    private static Observed some(Random random, int crowd) {
        var seen = new HashSet<String>();
        var number = random.nextInt(4) == 0 ? 0 : random.nextInt(crowd);
        for (var i = 0; i < number; i++) {
            seen.add("p" + random.nextInt(80));
        }
        return new Observed(seen.isEmpty() ? 0 : seen.size() + random.nextInt(20), seen);
    }
}
