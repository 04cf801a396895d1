package jp.miyamichi.region.feed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.region.tables.RegionHead;
import jp.miyamichi.region.tables.ServiceDayRow;

/// Service days as GOFS has them: weeks with dates taken out. A date that runs beyond the week is a calendar of its
/// own.
record GofsCalendar(RegionHead head, Holidays holidays, List<ServiceDayRow> services) {

    /// @param excepted dates of the week on which it does not run
    record Days(String id, List<DayOfWeek> days, LocalDate from, LocalDate to, List<LocalDate> excepted) {
        Days {
            days = List.copyOf(days);
            excepted = List.copyOf(excepted);
        }
    }

    GofsCalendar {
        services = List.copyOf(services);
    }

    List<Days> all() {
        return services.stream().flatMap(service -> of(service).stream()).toList();
    }

    /// The calendars that together are the days of a service.
    List<String> idsOf(String service) {
        return services.stream()
                .filter(days -> days.id().equals(service))
                .flatMap(days -> of(days).stream())
                .map(Days::id)
                .toList();
    }

    private List<Days> of(ServiceDayRow service) {
        var excepted = new ArrayList<LocalDate>();
        var added = new ArrayList<Days>();
        head.firstDay().datesUntil(head.lastDay().plusDays(1)).forEach(date -> {
            var isInWeek = service.days().contains(date.getDayOfWeek());
            var runs = ServiceCalendar.runs(service, date, holidays);
            if (isInWeek && !runs) {
                excepted.add(date);
            }
            if (runs && !isInWeek) {
                added.add(new Days(
                        service.id() + "-" + GtfsText.date(date), List.of(date.getDayOfWeek()), date, date, List.of()));
            }
        });
        var days = new ArrayList<Days>();
        days.add(new Days(
                service.id(), service.days().stream().sorted().toList(), head.firstDay(), head.lastDay(), excepted));
        days.addAll(added);
        return days;
    }
}
