package jp.miyamichi.region.feed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jp.miyamichi.region.tables.SeasonRow;
import jp.miyamichi.region.tables.ServiceDayRow;

/// The days a service runs within the region's validity: a week (`calendar.txt`) and the days that differ from it
/// (`calendar_dates.txt`).
final class ServiceCalendar {

    private static final int ADDED = 1;
    private static final int REMOVED = 2;

    private final GtfsTable weeks = new GtfsTable(
            "service_id",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "start_date",
            "end_date");
    private final GtfsTable exceptions = new GtfsTable("service_id", "date", "exception_type");
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final Holidays holidays;

    ServiceCalendar(LocalDate firstDay, LocalDate lastDay, Holidays holidays) {
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.holidays = holidays;
    }

    void add(ServiceDayRow service) {
        add(service.id(), service.days(), firstDay, lastDay, date -> runs(service, date, holidays));
    }

    /// Adds the part of a season that lies within the validity.
    void add(SeasonRow season) {
        var from = season.firstDay().isBefore(firstDay) ? firstDay : season.firstDay();
        var to = season.lastDay().isAfter(lastDay) ? lastDay : season.lastDay();
        add(season.serviceId(), season.days(), from, to, date -> season.days().contains(date.getDayOfWeek()));
    }

    private void add(String id, Set<DayOfWeek> days, LocalDate from, LocalDate to, Predicate<LocalDate> runs) {
        var week = List.of(DayOfWeek.values()).stream()
                .map(day -> days.contains(day) ? 1 : 0)
                .toList();
        weeks.row(
                id,
                week.get(0),
                week.get(1),
                week.get(2),
                week.get(3),
                week.get(4),
                week.get(5),
                week.get(6),
                GtfsText.date(from),
                GtfsText.date(to));
        from.datesUntil(to.plusDays(1)).forEach(date -> {
            var usual = days.contains(date.getDayOfWeek());
            if (usual != runs.test(date)) {
                exceptions.row(id, GtfsText.date(date), usual ? REMOVED : ADDED);
            }
        });
    }

    /// Whether a service runs on a day.
    static boolean runs(ServiceDayRow service, LocalDate date, Holidays holidays) {
        if (service.closure()
                .filter(closure -> closure.contains(MonthDay.from(date)))
                .isPresent()) {
            return false;
        }
        var usual = service.days().contains(date.getDayOfWeek());
        return switch (service.onHolidays()) {
            case AS_USUAL -> usual;
            case CLOSED -> usual && !holidays.contains(date);
            case RUNS -> usual || holidays.contains(date);
        };
    }

    void write(GtfsFeed feed) {
        feed.add("calendar.txt", weeks);
        feed.add("calendar_dates.txt", exceptions);
    }
}
