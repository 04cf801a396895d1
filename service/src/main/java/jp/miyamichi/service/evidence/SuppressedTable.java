package jp.miyamichi.service.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/// A table of counts with its totals, of which so much is left out that whoever reads it finds nothing that
/// fewer than so many people stand behind: no cell, no total, and no sum they can work out by taking what is
/// shown from a total.
///
/// Cells with too few people go first. Then, as long as some sum of hidden cells can be worked out
/// ([HiddenCells]) and has too few people behind it, one more cell near it is hidden: the one with the fewest
/// people that is not hidden yet. An empty cell is shown as 0.
public final class SuppressedTable {

    /// Fewer different people than this are not shown.
    public static final int PEOPLE_MIN = 10;

    /// The name of the row and column of totals.
    public static final String TOTAL = "total";

    private final List<String> rows;
    private final List<String> columns;
    private final Observed[][] cells;
    private final boolean[][] hidden;

    /// A place in the table.
    public record Cell(String row, String column) {}

    private SuppressedTable(List<String> rows, List<String> columns, Observed[][] cells) {
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
        this.hidden = new boolean[cells.length][cells[0].length];
    }

    public static SuppressedTable of(Map<Cell, Observed> observed, int peopleMin) {
        var rows = new TreeSet<String>();
        var columns = new TreeSet<String>();
        observed.keySet().forEach(cell -> {
            rows.add(cell.row());
            columns.add(cell.column());
        });
        var table = new SuppressedTable(
                List.copyOf(rows), List.copyOf(columns), withTotals(List.copyOf(rows), List.copyOf(columns), observed));
        table.hide(peopleMin);
        return table;
    }

    private static Observed[][] withTotals(List<String> rows, List<String> columns, Map<Cell, Observed> observed) {
        var cells = new Observed[rows.size() + 1][columns.size() + 1];
        for (var row : cells) {
            java.util.Arrays.fill(row, Observed.NOTHING);
        }
        observed.forEach((cell, seen) -> {
            var row = rows.indexOf(cell.row());
            var column = columns.indexOf(cell.column());
            for (var i : new int[] {row, rows.size()}) {
                for (var j : new int[] {column, columns.size()}) {
                    cells[i][j] = cells[i][j].plus(seen);
                }
            }
        });
        return cells;
    }

    private void hide(int peopleMin) {
        for (var place : all()) {
            var people = people(place);
            hidden[place.row()][place.column()] = people > 0 && people < peopleMin;
        }
        for (var leak = leak(peopleMin); leak.isPresent(); leak = leak(peopleMin)) {
            var next = cover(leak.get());
            if (next.isEmpty()) {
                return;
            }
            hidden[next.get().row()][next.get().column()] = true;
        }
    }

    /// Hidden cells whose sum a reader can work out, and that have too few people behind them.
    private Optional<List<Place>> leak(int peopleMin) {
        var places = all().stream().filter(this::isHidden).toList();
        return new HiddenCells(places, cells.length - 1, cells[0].length - 1)
                .sums().stream().filter(sum -> peopleOf(sum) < peopleMin).findFirst();
    }

    private int peopleOf(List<Place> sum) {
        return sum.stream()
                .map(place -> cells[place.row()][place.column()])
                .reduce(Observed.NOTHING, Observed::plus)
                .people()
                .size();
    }

    /// The next cell to hide: in a line of the leak where one is left, inside the table before its totals.
    private Optional<Place> cover(List<Place> leak) {
        Comparator<Place> order = Comparator.comparing(this::isTotal)
                .thenComparingInt(place -> -lonelyLines(place))
                .thenComparing(place -> leak.stream().noneMatch(place::sharesLineWith))
                .thenComparing(place -> people(place) == 0)
                .thenComparingInt(this::people)
                .thenComparingInt(Place::row)
                .thenComparingInt(Place::column);
        return all().stream().filter(place -> !isHidden(place)).min(order);
    }

    /// How many of its two lines hide a single cell, which another one would cover.
    private int lonelyLines(Place place) {
        var hiddenPlaces = all().stream().filter(this::isHidden).toList();
        var inRow = hiddenPlaces.stream()
                .filter(other -> other.row() == place.row())
                .count();
        var inColumn = hiddenPlaces.stream()
                .filter(other -> other.column() == place.column())
                .count();
        return (inRow == 1 ? 1 : 0) + (inColumn == 1 ? 1 : 0);
    }

    private List<Place> all() {
        var all = new ArrayList<Place>();
        for (var i = 0; i < cells.length; i++) {
            for (var j = 0; j < cells[i].length; j++) {
                all.add(new Place(i, j));
            }
        }
        return all;
    }

    private boolean isTotal(Place place) {
        return place.row() == rows.size() || place.column() == columns.size();
    }

    private boolean isHidden(Place place) {
        return hidden[place.row()][place.column()];
    }

    private int people(Place place) {
        return cells[place.row()][place.column()].people().size();
    }

    /// The rows, without the totals.
    public List<String> rows() {
        return rows;
    }

    public List<String> columns() {
        return columns;
    }

    /// What is shown at a row and column, either of which may be [#TOTAL]; empty where it is hidden.
    public OptionalLong shown(String row, String column) {
        var i = row.equals(TOTAL) ? rows.size() : rows.indexOf(row);
        var j = column.equals(TOTAL) ? columns.size() : columns.indexOf(column);
        return hidden[i][j] ? OptionalLong.empty() : OptionalLong.of(cells[i][j].count());
    }

    /// Hidden cells of those that hold anything or are hidden, totals left out; 0 of an empty table.
    public double hiddenShare() {
        var held = all().stream()
                .filter(place -> !isTotal(place))
                .filter(place -> people(place) > 0 || isHidden(place))
                .toList();
        return held.isEmpty()
                ? 0
                : (double) held.stream().filter(this::isHidden).count() / held.size();
    }
}
