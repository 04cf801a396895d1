package jp.miyamichi.ticketing.settlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A table for a spreadsheet: the names of its columns, and rows of text and numbers.
public record CsvTable(List<String> columns, List<List<Object>> rows) {

    /// Tells Excel that the text is UTF-8.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// A spreadsheet takes text that begins like this for a formula.
    private static final String FORMULA = "=+-@\t\r";

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    public CsvTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row needs " + columns.size() + " cells: " + row);
            }
        }
    }

    /// The table as UTF-8 text, lines ended by CR LF as RFC 4180 has it.
    ///
    /// @param forExcel begins with a byte order mark
    public String text(boolean forExcel) {
        var schema = CsvSchema.emptySchema().withLineSeparator("\r\n").withNullValue("");
        var all = new ArrayList<List<Object>>();
        all.add(List.copyOf(columns));
        rows.forEach(row -> all.add(row.stream().map(CsvTable::cell).toList()));
        try {
            return (forExcel ? BYTE_ORDER_MARK : "") + CSV.writer(schema).writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object cell(Object value) {
        var isFormula = value instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return isFormula ? "'" + value : value instanceof Number ? value : value.toString();
    }
}
