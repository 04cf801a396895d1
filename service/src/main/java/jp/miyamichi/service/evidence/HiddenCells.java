package jp.miyamichi.service.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What can be worked out of the hidden cells of a table whose other cells and totals are known.
///
/// Each row and column, with its total, is one equation. The hidden cells are the edges of a graph between rows
/// and columns (the totals being one more row and column), and what the equations leave open are its cycles:
/// going round one, hidden cells may rise and fall by turns and no sum changes. So a sum of hidden cells is
/// known exactly where every cycle leaves it as it is. Each cell has its coefficients in the cycles of a
/// spanning forest; a sum whose coefficients cancel is known.
final class HiddenCells {

    private final List<Place> places;
    private final int totalRow;
    private final int totalColumn;
    private final List<int[]> coefficients;

    /// @param totalRow number of the row of totals
    HiddenCells(List<Place> places, int totalRow, int totalColumn) {
        this.places = places;
        this.totalRow = totalRow;
        this.totalColumn = totalColumn;
        this.coefficients = coefficients();
    }

    /// The known sums: of single cells, of up to four, and what is hidden of each row and column whose total is shown.
    /// Sums over a total and parts of it are no sums of people, so of two or more cells only those inside
    /// the table count.
    List<List<Place>> sums() {
        var known = new ArrayList<List<Place>>();
        for (var i = 0; i < places.size(); i++) {
            if (Arrays.stream(coefficients.get(i)).allMatch(each -> each == 0)) {
                known.add(List.of(places.get(i)));
            }
        }
        known.addAll(lines());
        known.addAll(upToFour());
        return known;
    }

    private List<List<Place>> lines() {
        var lines = new ArrayList<List<Place>>();
        IntStream.range(0, totalRow)
                .mapToObj(row -> inside().filter(place -> place.row() == row).toList())
                .forEach(lines::add);
        IntStream.range(0, totalColumn)
                .mapToObj(column ->
                        inside().filter(place -> place.column() == column).toList())
                .forEach(lines::add);
        return lines.stream().filter(line -> !line.isEmpty() && isKnown(line)).toList();
    }

    private java.util.stream.Stream<Place> inside() {
        return places.stream().filter(this::isInside);
    }

    private boolean isInside(Place place) {
        return place.row() < totalRow && place.column() < totalColumn;
    }

    private boolean isKnown(List<Place> sum) {
        return Arrays.stream(added(sum)).allMatch(each -> each == 0);
    }

    private int[] added(List<Place> sum) {
        var added = new int[coefficients.isEmpty() ? 0 : coefficients.getFirst().length];
        for (var place : sum) {
            var one = coefficients.get(places.indexOf(place));
            Arrays.setAll(added, i -> added[i] + one[i]);
        }
        return added;
    }

    /// Two sums of one or two cells that cancel.
    private List<List<Place>> upToFour() {
        var small = new ArrayList<List<Place>>();
        var cells = inside().toList();
        for (var i = 0; i < cells.size(); i++) {
            small.add(List.of(cells.get(i)));
            for (var j = i + 1; j < cells.size(); j++) {
                small.add(List.of(cells.get(i), cells.get(j)));
            }
        }
        Map<String, List<List<Place>>> byCoefficients = new HashMap<>();
        var found = new ArrayList<List<Place>>();
        for (var sum : small) {
            var added = added(sum);
            var cancelling =
                    Arrays.toString(Arrays.stream(added).map(each -> -each).toArray());
            for (var other : byCoefficients.getOrDefault(cancelling, List.of())) {
                if (other.stream().noneMatch(sum::contains)) {
                    found.add(java.util.stream.Stream.concat(other.stream(), sum.stream())
                            .toList());
                }
            }
            byCoefficients
                    .computeIfAbsent(Arrays.toString(added), _ -> new ArrayList<>())
                    .add(sum);
        }
        return found;
    }

    /// For each place, by how much it changes round each cycle. A total counts with the other sign, being what its line
    /// sums to.
    private List<int[]> coefficients() {
        var forest = new Forest(places);
        var cycles = new ArrayList<int[]>();
        for (var i = 0; i < places.size(); i++) {
            if (!forest.inForest(i)) {
                cycles.add(forest.cycle(i));
            }
        }
        var all = new ArrayList<int[]>();
        for (var i = 0; i < places.size(); i++) {
            var place = i;
            var sign = (places.get(i).row() == totalRow) == (places.get(i).column() == totalColumn) ? 1 : -1;
            all.add(cycles.stream().mapToInt(cycle -> sign * cycle[place]).toArray());
        }
        return all;
    }

    /// A spanning forest of rows and columns, its edges being some of the places.
    private static final class Forest {

        private final List<Place> places;
        private final Map<String, List<Integer>> edges = new HashMap<>();
        private final Map<String, Integer> towardsRoot = new HashMap<>();
        private final boolean[] used;

        Forest(List<Place> places) {
            this.places = places;
            this.used = new boolean[places.size()];
            for (var i = 0; i < places.size(); i++) {
                edges.computeIfAbsent(row(i), _ -> new ArrayList<>()).add(i);
                edges.computeIfAbsent(column(i), _ -> new ArrayList<>()).add(i);
            }
            edges.keySet().stream().sorted().forEach(this::grow);
        }

        private String row(int place) {
            return "row " + places.get(place).row();
        }

        private String column(int place) {
            return "column " + places.get(place).column();
        }

        private String otherEnd(int place, String line) {
            return row(place).equals(line) ? column(place) : row(place);
        }

        private void grow(String root) {
            if (towardsRoot.putIfAbsent(root, -1) != null) {
                return;
            }
            var next = new ArrayDeque<>(List.of(root));
            while (!next.isEmpty()) {
                var line = next.remove();
                for (var place : edges.getOrDefault(line, List.of())) {
                    var end = otherEnd(place, line);
                    if (towardsRoot.putIfAbsent(end, place) == null) {
                        used[place] = true;
                        next.add(end);
                    }
                }
            }
        }

        boolean inForest(int place) {
            return used[place];
        }

        /// Going along a place that is not in the forest, and back through it: rising and falling by turns.
        int[] cycle(int place) {
            var change = new int[places.size()];
            change[place] = 1;
            walkUp(row(place), change, -1);
            walkUp(column(place), change, -1);
            return change;
        }

        /// Where the two ways to the root meet, they cancel from there on.
        private void walkUp(String from, int[] change, int first) {
            var line = from;
            var sign = first;
            for (var place = towardsRoot.getOrDefault(line, -1);
                    place >= 0;
                    place = towardsRoot.getOrDefault(line, -1)) {
                change[place] += sign;
                sign = -sign;
                line = otherEnd(place, line);
            }
        }
    }
}
