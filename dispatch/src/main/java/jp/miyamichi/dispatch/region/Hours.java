package jp.miyamichi.dispatch.region;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// When a service runs.
///
/// @param onHolidays whether it runs on public holidays
/// @param closed stretches of every year, first and last day included; one may run over the new year
/// @param slots departures by the clock; empty where riders choose any time
/// @param first pickup of the day
/// @param last pickup of the day
public record Hours(
        Set<DayOfWeek> days,
        boolean onHolidays,
        List<Closed> closed,
        List<LocalTime> slots,
        LocalTime first,
        LocalTime last) {

    public record Closed(MonthDay from, MonthDay to) {

        boolean contains(LocalDate date) {
            var day = MonthDay.from(date);
            var afterFrom = !day.isBefore(from);
            var beforeTo = !day.isAfter(to);
            return from.isAfter(to) ? afterFrom || beforeTo : afterFrom && beforeTo;
        }
    }

    public Hours {
        days = Set.copyOf(days);
        closed = List.copyOf(closed);
        slots = List.copyOf(slots);
        if (days.isEmpty() || !last.isAfter(first)) {
            throw new IllegalArgumentException(
                    "a service runs on some day, from an earlier to a later time, not " + first + " to " + last);
        }
        for (var slot : slots) {
            if (slot.isBefore(first) || slot.isAfter(last)) {
                throw new IllegalArgumentException("departure " + slot + " is outside " + first + " to " + last);
            }
        }
    }

    public boolean runOn(LocalDate date, Predicate<LocalDate> isHoliday) {
        return days.contains(date.getDayOfWeek())
                && (onHolidays || !isHoliday.test(date))
                && closed.stream().noneMatch(stretch -> stretch.contains(date));
    }

    public boolean hasSlots() {
        return !slots.isEmpty();
    }
}
