package jp.miyamichi.region.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Reads one table of a feed, row by row.
final class FeedTable {

    private static final CsvFactory CSV =
            CsvFactory.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final FeedArchive archive;
    private final String file;
    private final Map<String, Integer> columns = new HashMap<>();

    FeedTable(FeedArchive archive, String file) {
        this.archive = archive;
        this.file = file;
    }

    /// Hands each row to `row`; a table that is not there has none.
    void forEach(Consumer<FeedRow> row) throws IOException {
        var in = archive.find(file);
        if (in.isEmpty()) {
            return;
        }
        try (var parser = CSV.createParser(withoutMark(new InputStreamReader(in.get(), StandardCharsets.UTF_8)))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                var line = parser.currentLocation().getLineNr();
                var values = values(parser);
                if (columns.isEmpty()) {
                    readHeader(values);
                } else if (!isBlank(values)) {
                    row.accept(row(line, values));
                }
            }
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new BadFeedException(file, at == null ? 0 : at.getLineNr(), e.getOriginalMessage());
        }
    }

    /// Complains about the header if one of `names` is not in it.
    void requireColumns(List<String> names) throws IOException {
        forEach(_ -> {});
        var missing = names.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new BadFeedException(
                    file, 1, "has no column " + String.join(", ", missing) + "; every GTFS feed needs it");
        }
        columns.clear();
    }

    private static Reader withoutMark(Reader text) throws IOException {
        var reader = new PushbackReader(text);
        var first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private static List<String> values(CsvParser parser) throws IOException {
        var values = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(parser.getText());
        }
        return values;
    }

    private static boolean isBlank(List<String> values) {
        return values.size() == 1 && values.getFirst().isBlank();
    }

    private void readHeader(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (columns.put(names.get(i).strip(), i) != null) {
                throw new BadFeedException(file, 1, "column " + names.get(i) + " is there twice; keep one");
            }
        }
    }

    private FeedRow row(int line, List<String> values) {
        if (values.size() > columns.size()) {
            throw new BadFeedException(
                    file,
                    line,
                    "has " + values.size() + " values, but the header names " + columns.size()
                            + "; is a value with a comma not in quotes?");
        }
        return new FeedRow(file, line, columns, values);
    }
}
