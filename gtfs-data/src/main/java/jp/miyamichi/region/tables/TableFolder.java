package jp.miyamichi.region.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.miyamichi.region.BadTableException;

/// The CSV files of a region folder, and the sources their rows may name.
final class TableFolder {

    /// Rows of one table; the largest real one (towns) has 500.
    private static final int ROWS_MAX = 200_000;

    private static final List<String> FACT_COLUMNS = List.of("estimated", "source", "as_of", "note");

    private static final ObjectReader ROWS = new CsvMapper()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader().withComments());

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
        var rows = read(file(name));
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
        var rows = read(file(name));
        rows.forEach(this::checkSource);
        return rows;
    }

    static List<Row> read(Path file) {
        var rows = new ArrayList<Row>();
        try (MappingIterator<Map<String, String>> lines = ROWS.readValues(text(file))) {
            while (lines.hasNextValue()) {
                var line = lines.getCurrentLocation().getLineNr();
                rows.add(new Row(file, line, new LinkedHashMap<>(lines.nextValue())));
                if (rows.size() > ROWS_MAX) {
                    throw new BadTableException(file, "more than " + ROWS_MAX + " rows; split the table");
                }
            }
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new BadTableException(file, at == null ? 1 : at.getLineNr(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return List.copyOf(rows);
    }

    private static String text(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new BadTableException(file, "is missing; every region needs this table");
        }
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new BadTableException(file, "is not UTF-8; save it as \"CSV UTF-8\"");
        }
    }

    private void checkSource(Row row) {
        if (!sources.contains(row.text("source"))) {
            throw row.problem("source", "is not in sources.csv; add it there first");
        }
    }
}
