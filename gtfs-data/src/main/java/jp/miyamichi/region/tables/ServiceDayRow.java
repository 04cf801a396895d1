package jp.miyamichi.region.tables;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The days a service runs: days of the week, what happens on public holidays, and a yearly closure.
public record ServiceDayRow(
        String id, Set<DayOfWeek> days, OnHolidays onHolidays, Optional<Closure> closure, Fact fact) {

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "mon", DayOfWeek.MONDAY,
            "tue", DayOfWeek.TUESDAY,
            "wed", DayOfWeek.WEDNESDAY,
            "thu", DayOfWeek.THURSDAY,
            "fri", DayOfWeek.FRIDAY,
            "sat", DayOfWeek.SATURDAY,
            "sun", DayOfWeek.SUNDAY);

    public enum OnHolidays {
        /// runs on its days of the week whether holiday or not
        AS_USUAL,
        /// does not run on a public holiday
        CLOSED,
        /// runs on every public holiday, too
        RUNS
    }

    /// Days of each year on which nothing runs, both ends included; may reach over new year.
    public record Closure(MonthDay from, MonthDay to) {

        public boolean contains(MonthDay day) {
            return from.isAfter(to) ? !day.isBefore(from) || !day.isAfter(to) : !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public ServiceDayRow {
        days = Set.copyOf(days);
    }

    static ServiceDayRow of(Row row) {
        var onHolidays = switch (row.text("on_holidays")) {
            case "as-usual" -> OnHolidays.AS_USUAL;
            case "closed" -> OnHolidays.CLOSED;
            case "runs" -> OnHolidays.RUNS;
            default -> throw row.problem("on_holidays", "is none of as-usual, closed, runs");
        };
        var closure =
                row.find("closed_from").map(_ -> new Closure(monthDay(row, "closed_from"), monthDay(row, "closed_to")));
        return new ServiceDayRow(row.text("service_id"), days(row), onHolidays, closure, row.fact());
    }

    static Set<DayOfWeek> days(Row row) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var word : row.words("days")) {
            var day = Optional.ofNullable(DAYS.get(word));
            days.add(day.orElseThrow(
                    () -> row.problem("days", "holds '" + word + "'; write mon tue wed thu fri sat sun")));
        }
        return days;
    }

    private static MonthDay monthDay(Row row, String column) {
        var cell = List.of(row.text(column).split("-"));
        try {
            return MonthDay.of(Integer.parseInt(cell.get(0)), Integer.parseInt(cell.get(1)));
        } catch (RuntimeException _) {
            throw row.problem(column, "is not a month and day; write it like 12-29");
        }
    }
}
