package jp.miyamichi.dispatch.solve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A text file of numbers: the lines that are not blank, each knowing where it stands.
final class NumberLines {

    /// The longest instance of the literature has 5,000 requests in about half a megabyte.
    static final long BYTES_MAX = 2_000_000;

    /// One line.
    record Line(String file, int number, List<String> words) {

        double decimal(int column, String what) {
            try {
                double value = Double.parseDouble(word(column, what));
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException notANumber) {
                // told below
            }
            throw wrong(what + " must be a number, not '" + words.get(column) + "'");
        }

        int whole(int column, String what) {
            double value = decimal(column, what);
            if (value != Math.rint(value) || Math.abs(value) > 1_000_000) {
                throw wrong(what + " must be a whole number up to 1000000, not " + words.get(column));
            }
            return (int) value;
        }

        private String word(int column, String what) {
            if (column >= words.size()) {
                throw wrong("expected " + what + " as number " + (column + 1) + ", but the line ends after "
                        + words.size());
            }
            return words.get(column);
        }

        BadInstance wrong(String what) {
            return new BadInstance(file, number, what);
        }
    }

    private NumberLines() {}

    static List<Line> of(Path file) throws IOException {
        if (Files.size(file) > BYTES_MAX) {
            throw new BadInstance(file.toString(), 1, "the file is larger than " + BYTES_MAX + " bytes");
        }
        return of(file.getFileName().toString(), Files.readString(file));
    }

    static List<Line> of(String file, String text) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                lines.add(new Line(file, number, List.of(line.strip().split("\\s+"))));
            }
        }
        if (lines.isEmpty()) {
            throw new BadInstance(file, 1, "the file is empty; expected a header line and one line per stop");
        }
        return lines;
    }
}
