package jp.miyamichi.region.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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

    String csv() {
        var lines = new StringBuilder(String.join(",", columns)).append('\n');
        for (var row : rows) {
            lines.append(row.stream().map(GtfsTable::quoted).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
