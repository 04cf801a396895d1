package jp.miyamichi.service.dayplan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// When a place is open in the week, from the common part of OpenStreetMap's `opening_hours`: `Mo-Fr 09:00-17:00; Sa
/// off`.
/// Anything beyond it, such as holidays and seasons, is not guessed at.
public record OpeningHours(String text, Map<DayOfWeek, List<Span>> week) {

    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
    private static final String RANGE = DAY + "(?:-" + DAY + ")?";
    private static final String TIMES = "[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]";
    private static final Pattern RULE = Pattern.compile(
            "(" + RANGE + "(?:,\\s*" + RANGE + ")*)?\\s*(off|closed|" + TIMES + "(?:,\\s*" + TIMES + ")*)");

    /// Open from one time of a day to a later one.
    public record Span(LocalTime from, LocalTime to) {}

    public OpeningHours {
        week = Map.copyOf(week);
    }

    /// Empty where the text says more than is understood here.
    public static Optional<OpeningHours> parse(String text) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var rule : text.split(";", -1)) {
            var matcher = RULE.matcher(rule.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            var spans = spans(matcher.group(2));
            if (spans.isEmpty()) {
                return Optional.empty();
            }
            days(Optional.ofNullable(matcher.group(1))).forEach(day -> week.put(day, spans.get()));
        }
        return Optional.of(new OpeningHours(text, week));
    }

    private static Set<DayOfWeek> days(Optional<String> text) {
        if (text.isEmpty()) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var range : text.get().split(",", -1)) {
            var ends = range.strip().split("-", -1);
            var last = DAYS.indexOf(ends[ends.length - 1]);
            for (var day = DAYS.indexOf(ends[0]); ; day = (day + 1) % DAYS.size()) {
                days.add(DayOfWeek.of(day + 1));
                if (day == last) {
                    break;
                }
            }
        }
        return days;
    }

    /// Empty where a time is none, or a span goes past midnight.
    private static Optional<List<Span>> spans(String text) {
        var spans = new ArrayList<Span>();
        if (text.equals("off") || text.equals("closed")) {
            return Optional.of(spans);
        }
        for (var span : text.split(",", -1)) {
            var ends = span.strip().split("-", -1);
            if (ends[0].compareTo(ends[1]) >= 0 || ends[1].compareTo("24:00") >= 0) {
                return Optional.empty();
            }
            spans.add(new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
        }
        return Optional.of(spans);
    }

    /// When it is open on such a day; empty where it is closed.
    public List<Span> on(DayOfWeek day) {
        return List.copyOf(week.getOrDefault(day, List.of()));
    }

    /// When a stay can begin for who arrives then: at once, or when it opens. Empty where it does not fit that day.
    public Optional<ZonedDateTime> begins(ZonedDateTime arrival, Duration stay) {
        return week.getOrDefault(arrival.getDayOfWeek(), List.of()).stream()
                .flatMap(span -> {
                    var opens = arrival.with(span.from());
                    var begins = arrival.isBefore(opens) ? opens : arrival;
                    return begins.plus(stay).isAfter(arrival.with(span.to()))
                            ? Optional.<ZonedDateTime>empty().stream()
                            : Optional.of(begins).stream();
                })
                .findFirst();
    }
}
