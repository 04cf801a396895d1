package jp.miyamichi.region.tables;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.miyamichi.region.BadTableException;

/// The CSV files of a region folder, and the sources their rows may name.
final class TableFolder {

    private static final List<String> FACT_COLUMNS = List.of("estimated", "source", "as_of", "note");

    private final Path folder;
    private final Set<String> sources;

    TableFolder(Path folder, Set<String> sources) {
        this.folder = folder;
        this.sources = Set.copyOf(sources);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    boolean has(String name) {
        return Files.exists(file(name));
    }

    /// All rows of the table `name`, whose columns are `columns` and the columns of [Fact] (and a free `note`).
    List<Row> rows(String name, String... columns) {
        var known = new TreeSet<>(Arrays.asList(columns));
        known.addAll(FACT_COLUMNS);
        var rows = CsvFile.read(file(name));
        for (var row : rows) {
            for (var column : row.cells().keySet()) {
                if (!known.contains(column)) {
                    throw new BadTableException(row.file(), 1, "unknown column '" + column + "'; known are " + known);
                }
            }
            checkSource(row);
        }
        return rows;
    }

    /// Rows of a table that has further columns of its own, such as one column a stop.
    List<Row> wideRows(String name) {
        var rows = CsvFile.read(file(name));
        rows.forEach(this::checkSource);
        return rows;
    }

    private void checkSource(Row row) {
        if (!sources.contains(row.text("source"))) {
            throw row.problem("source", "is not in sources.csv; add it there first");
        }
    }
}
