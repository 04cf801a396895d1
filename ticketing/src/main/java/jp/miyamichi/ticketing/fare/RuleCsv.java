package jp.miyamichi.ticketing.fare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads a rule table: comment lines begin with `#`, the first other line names the columns, values hold no commas.
final class RuleCsv {

    private RuleCsv() {}

    /// Each row as `read` sees it; what `read` refuses is reported with file and line.
    static <T> List<T> rows(RuleFolder folder, String file, String header, Function<List<String>, T> read) {
        var rows = new ArrayList<T>();
        var lines = folder.get(file).lines().toList();
        var headerSeen = false;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                if (headerSeen) {
                    rows.add(read.apply(cells(line, header)));
                } else if (line.equals(header)) {
                    headerSeen = true;
                } else {
                    throw new IllegalArgumentException("the columns must be " + header + ", not " + line);
                }
            } catch (IllegalArgumentException e) {
                throw new RuleFileProblem(folder.path(file), i + 1, String.valueOf(e.getMessage()));
            }
        }
        return rows;
    }

    private static List<String> cells(String line, String header) {
        var cells = List.of(line.split(",", -1));
        if (cells.size() != header.split(",", -1).length) {
            throw new IllegalArgumentException("needs the columns " + header + ", but is: " + line);
        }
        return cells;
    }
}
