package jp.miyamichi.service.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.miyamichi.service.evidence.SuppressedTable.Cell;

/// An attack on a published table: writes down that each line sums to its total, and asks by elimination which sums of
/// hidden cells follow. It knows nothing of how the table was made.
final class Differencing {

    private static final double NOTHING = 1e-9;

    private final Map<Cell, Observed> truth;
    private final List<Cell> unknown;
    private final List<double[]> equations = new ArrayList<>();

    Differencing(Map<Cell, Observed> truth, SuppressedTable table) {
        this(truth, table.rows(), table.columns(), hidden(table));
    }

    Differencing(Map<Cell, Observed> truth, List<String> rows, List<String> columns, Set<Cell> hidden) {
        this.truth = truth;
        this.unknown = List.copyOf(hidden);
        var allRows = withTotal(rows);
        var allColumns = withTotal(columns);
        for (var row : allRows) {
            equation(allColumns.stream().map(column -> new Cell(row, column)).toList());
        }
        for (var column : allColumns) {
            equation(allRows.stream().map(row -> new Cell(row, column)).toList());
        }
    }

    private static List<String> withTotal(List<String> names) {
        var all = new ArrayList<>(names);
        all.add(SuppressedTable.TOTAL);
        return all;
    }

    private static Set<Cell> hidden(SuppressedTable table) {
        var hidden = new HashSet<Cell>();
        for (var row : withTotal(table.rows())) {
            for (var column : withTotal(table.columns())) {
                if (table.shown(row, column).isEmpty()) {
                    hidden.add(new Cell(row, column));
                }
            }
        }
        return hidden;
    }

    /// All of a line but its last make its last.
    private void equation(List<Cell> line) {
        var equation = new double[unknown.size()];
        for (var cell : line) {
            var place = unknown.indexOf(cell);
            if (place >= 0) {
                equation[place] += cell.equals(line.getLast()) ? -1 : 1;
            }
        }
        equations.add(equation);
    }

    /// Sums of one, two or three hidden cells, or of all hidden cells of a line, that follow and have fewer
    /// than `k` people behind them.
    List<Set<Cell>> finds(int k) {
        var basis = eliminated(equations);
        return candidates().stream()
                .filter(sum -> behind(sum) > 0 && behind(sum) < k)
                .filter(sum -> follows(basis, sum))
                .toList();
    }

    private List<Set<Cell>> candidates() {
        var all = new ArrayList<Set<Cell>>();
        unknown.forEach(cell -> all.add(Set.of(cell)));
        var inside = unknown.stream().filter(Differencing::isInside).toList();
        for (var i = 0; i < inside.size(); i++) {
            for (var j = i + 1; j < inside.size(); j++) {
                all.add(Set.of(inside.get(i), inside.get(j)));
                for (var l = j + 1; l < inside.size(); l++) {
                    all.add(Set.of(inside.get(i), inside.get(j), inside.get(l)));
                }
            }
        }
        for (var cell : inside) {
            all.add(Set.copyOf(inside.stream()
                    .filter(each -> each.row().equals(cell.row()))
                    .toList()));
            all.add(Set.copyOf(inside.stream()
                    .filter(each -> each.column().equals(cell.column()))
                    .toList()));
        }
        return all;
    }

    private static boolean isInside(Cell cell) {
        return !cell.row().equals(SuppressedTable.TOTAL) && !cell.column().equals(SuppressedTable.TOTAL);
    }

    private int behind(Set<Cell> sum) {
        var people = new HashSet<String>();
        for (var cell : sum) {
            truth.forEach((place, seen) -> {
                if (isPartOf(place.row(), cell.row()) && isPartOf(place.column(), cell.column())) {
                    people.addAll(seen.people());
                }
            });
        }
        return people.size();
    }

    private static boolean isPartOf(String line, String of) {
        return of.equals(SuppressedTable.TOTAL) || of.equals(line);
    }

    private boolean follows(List<double[]> basis, Set<Cell> sum) {
        var wanted = new double[unknown.size()];
        sum.forEach(cell -> wanted[unknown.indexOf(cell)] = 1);
        for (var row : basis) {
            reduce(wanted, row);
        }
        return isZero(wanted);
    }

    private static List<double[]> eliminated(List<double[]> rows) {
        var basis = new ArrayList<double[]>();
        for (var row : rows) {
            var left = row.clone();
            basis.forEach(known -> reduce(left, known));
            if (!isZero(left)) {
                basis.add(left);
            }
        }
        return basis;
    }

    private static void reduce(double[] row, double[] by) {
        var pivot = pivot(by);
        var times = row[pivot] / by[pivot];
        for (var i = 0; i < row.length; i++) {
            row[i] -= times * by[i];
        }
    }

    private static int pivot(double[] row) {
        var pivot = 0;
        while (Math.abs(row[pivot]) < NOTHING) {
            pivot++;
        }
        return pivot;
    }

    private static boolean isZero(double[] row) {
        for (var each : row) {
            if (Math.abs(each) > NOTHING) {
                return false;
            }
        }
        return true;
    }
}
