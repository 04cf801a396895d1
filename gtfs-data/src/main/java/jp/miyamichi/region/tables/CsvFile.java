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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.miyamichi.region.BadTableException;

/// Reads one CSV file: UTF-8, with or without the mark that spreadsheets put at its start.
public final class CsvFile {

    /// Rows of one table; the largest real one (towns) has 500.
    private static final int ROWS_MAX = 200_000;

    private static final ObjectReader ROWS = new CsvMapper()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader().withComments());

    private CsvFile() {}

    /// All rows; the first line names the columns, and lines starting with `#` are remarks.
    ///
    /// @throws BadTableException naming the line that cannot be read
    public static List<Row> read(Path file) {
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
}
