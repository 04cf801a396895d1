package jp.miyamichi.region.tables;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.miyamichi.region.BadTableException;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;

/// One line of a table. A cell is read by what it must hold; a cell that does not is refused with its place and a hint.
public record Row(Path file, int line, Map<String, String> cells) {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):([0-5]\\d)");
    /// Columns of names in further languages, by their tag.
    private static final Map<String, String> OTHER_LANGUAGES =
            Map.of("zh_hans", "zh-Hans", "zh_hant", "zh-Hant", "ko", "ko");

    private static final int HOURS_MAX = 30;
    private static final int YEN_MAX = 100_000;

    public Row {
        cells = Map.copyOf(cells);
    }

    /// The cell, empty where it is blank or the column is absent.
    public Optional<String> find(String column) {
        return Optional.ofNullable(cells.get(column)).map(String::strip).filter(cell -> !cell.isEmpty());
    }

    public String text(String column) {
        return find(column).orElseThrow(() -> problem(column, "is empty; fill it in"));
    }

    public boolean yes(String column) {
        return switch (text(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw problem(column, "is neither yes nor no");
        };
    }

    public int whole(String column, int min, int max) {
        try {
            var number = Integer.parseInt(text(column));
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException _) {
            // told below, with the limits
        }
        throw problem(column, "is not a whole number from " + min + " to " + max);
    }

    public OptionalInt findYen(String column) {
        return find(column).isPresent() ? OptionalInt.of(whole(column, 0, YEN_MAX)) : OptionalInt.empty();
    }

    public LocalDate date(String column) {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeParseException _) {
            throw problem(column, "is not a date; write it like 2026-04-01");
        }
    }

    /// Seconds after midnight of the service day; hours go past 24 for the time after midnight.
    public int clock(String column) {
        return seconds(column, text(column));
    }

    int seconds(String column, String text) {
        var matcher = CLOCK.matcher(text);
        if (matcher.matches() && Integer.parseInt(matcher.group(1)) <= HOURS_MAX) {
            return Integer.parseInt(matcher.group(1)) * 3600 + Integer.parseInt(matcher.group(2)) * 60;
        }
        throw problem(column, "is not a time; write it like 08:05, or 24:10 after midnight");
    }

    public LatLon position() {
        return new LatLon(degrees("lat", 90), degrees("lon", 180));
    }

    public Names names() {
        return new Names(text("name"), find("kana").orElse(""), find("en").orElse(""), otherNames());
    }

    private Map<String, String> otherNames() {
        var names = new TreeMap<String, String>();
        OTHER_LANGUAGES.forEach((column, tag) -> find(column).ifPresent(name -> names.put(tag, name)));
        return names;
    }

    public List<String> words(String column) {
        return List.of(text(column).split("\\s+"));
    }

    public Fact fact() {
        var asOf = text("as_of");
        if (!asOf.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            throw problem("as_of", "is not a year, month or day; write it like 2026-04-01");
        }
        return new Fact(text("source"), asOf, yes("estimated"));
    }

    /// What is wrong with `column`, ready to be thrown.
    public BadTableException problem(String column, String problem) {
        return new BadTableException(file, line, column + " '" + find(column).orElse("") + "' " + problem);
    }

    private double degrees(String column, int max) {
        try {
            var degrees = Double.parseDouble(text(column));
            if (Math.abs(degrees) <= max) {
                return degrees;
            }
        } catch (NumberFormatException _) {
            // told below, with an example
        }
        throw problem(column, "is not a position in degrees; write it like 36.5592");
    }
}
