package jp.miyamichi.region.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/// One row of a table of the feed, which knows where it stands.
///
/// @param columns position of each column
record FeedRow(String file, int line, Map<String, Integer> columns, List<String> values) {

    /// Empty where the column or the value is missing.
    String text(String column) {
        var at = columns.get(column);
        return at == null || at >= values.size() ? "" : values.get(at).strip();
    }

    String required(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            throw problem(column + " is empty; it must be filled in");
        }
        return text;
    }

    LocalDate date(String column) {
        try {
            return LocalDate.parse(required(column), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException _) {
            throw problem(column + " is '" + text(column) + "', not a day like 20260401");
        }
    }

    double number(String column) {
        try {
            return Double.parseDouble(required(column));
        } catch (NumberFormatException _) {
            throw problem(column + " is '" + text(column) + "', not a number");
        }
    }

    BadFeedException problem(String text) {
        return new BadFeedException(file, line, text);
    }
}
