package jp.miyamichi.region.exchange;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// On which days each service of a feed runs.
final class ServiceDays {

    /// A timetable for longer is a slip of the pen.
    private static final int YEARS_MAX = 10;

    private final Map<String, TreeSet<LocalDate>> days = new HashMap<>();
    private LocalDate latest = LocalDate.MIN;
    private FeedProblem latestRow = FeedProblem.ofFeed("");

    static ServiceDays read(FeedArchive archive) throws IOException {
        var services = new ServiceDays();
        new FeedTable(archive, "calendar.txt").forEach(services::addCalendar);
        new FeedTable(archive, "calendar_dates.txt").forEach(services::addException);
        return services;
    }

    /// How many trips run on each day, given how many belong to each service.
    Map<String, String> tripsByDay(Map<String, Integer> tripsByService) {
        var trips = new TreeMap<LocalDate, Integer>();
        days.forEach((service, dates) -> {
            var count = tripsByService.getOrDefault(service, 0);
            dates.forEach(date -> trips.merge(date, count, Integer::sum));
        });
        var texts = new TreeMap<String, String>();
        trips.forEach((date, count) -> texts.put(date.toString(), count + " trips"));
        return texts;
    }

    /// The last day any service runs; [LocalDate#MIN] where none ever does.
    LocalDate lastDay() {
        return days.values().stream()
                .filter(dates -> !dates.isEmpty())
                .map(TreeSet::last)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    /// A problem with the row that names the last day.
    FeedProblem problemOfLastDay(String text) {
        return new FeedProblem(latestRow.file(), latestRow.line(), text);
    }

    private void add(FeedRow row, LocalDate day) {
        days.computeIfAbsent(row.required("service_id"), _ -> new TreeSet<>()).add(day);
        if (day.isAfter(latest)) {
            latest = day;
            latestRow = new FeedProblem(row.file(), row.line(), "");
        }
    }

    private void addCalendar(FeedRow row) {
        var first = row.date("start_date");
        var last = row.date("end_date");
        if (last.isBefore(first)) {
            throw row.problem("end_date " + last + " is before start_date " + first);
        }
        if (last.isAfter(first.plusYears(YEARS_MAX))) {
            throw row.problem("runs for more than " + YEARS_MAX + " years; check start_date and end_date");
        }
        first.datesUntil(last.plusDays(1))
                .filter(day -> row.text(day.getDayOfWeek().name().toLowerCase(Locale.ROOT))
                        .equals("1"))
                .forEach(day -> add(row, day));
    }

    private void addException(FeedRow row) {
        var kind = row.required("exception_type");
        switch (kind) {
            case "1" -> add(row, row.date("date"));
            case "2" ->
                days.getOrDefault(row.required("service_id"), new TreeSet<>()).remove(row.date("date"));
            default -> throw row.problem("exception_type is '" + kind + "', not 1 (runs) or 2 (does not)");
        }
    }
}
