package jp.miyamichi.region.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One file of a GTFS feed while it is being written.
final class GtfsTable {

    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    GtfsTable(String... columns) {
        this.columns = List.of(columns);
    }

    /// Adds a row; an empty cell says "not told".
    GtfsTable row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for the columns " + columns);
        }
        rows.add(List.of(cells).stream().map(String::valueOf).toList());
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// The file's content; columns in which no row tells anything are left out.
    String csv() {
        var told = IntStream.range(0, columns.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .toArray();
        var lines = new StringBuilder();
        Stream.concat(Stream.of(columns), rows.stream())
                .forEach(row -> lines.append(Arrays.stream(told)
                                .mapToObj(column -> quoted(row.get(column)))
                                .collect(Collectors.joining(",")))
                        .append('\n'));
        return lines.toString();
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
