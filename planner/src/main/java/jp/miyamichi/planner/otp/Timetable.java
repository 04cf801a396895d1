package jp.miyamichi.planner.otp;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opentripplanner.core.model.id.FeedScopedId;
import org.opentripplanner.model.calendar.CalendarService;

/// The days the feeds have service on, and where one day of travel ends and the next begins.
final class Timetable {

    /// A last train leaves after midnight and still belongs to the evening; a first train leaves after this.
    private static final LocalTime DAY_BREAK = LocalTime.of(3, 0);

    private static final int WEEKS_AROUND = 4;

    private final ZoneId zone;
    private final NavigableMap<LocalDate, Set<FeedScopedId>> services = new TreeMap<>();

    /// Found out once a day, because every answer asks for it.
    private final Map<LocalDate, Boolean> holidays = new ConcurrentHashMap<>();

    Timetable(CalendarService calendar, ZoneId zone) {
        this.zone = zone;
        for (var service : calendar.getServiceIds()) {
            for (var date : calendar.getServiceDatesForServiceId(service)) {
                services.computeIfAbsent(date, calendar::getServiceIdsOnDate);
            }
        }
        if (services.isEmpty()) {
            throw new IllegalArgumentException(
                    "no feed of this region has a day of service: check calendar.txt and calendar_dates.txt");
        }
    }

    LocalDate firstDay() {
        return services.firstKey();
    }

    LocalDate lastDay() {
        return services.lastKey();
    }

    /// Whether a journey at `time` falls on a day the timetable covers; after midnight the evening before counts, too.
    boolean covers(Instant time) {
        var date = time.atZone(zone).toLocalDate();
        var day = dayOf(time);
        return !date.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /// The day of travel `time` belongs to.
    LocalDate dayOf(Instant time) {
        var local = time.atZone(zone);
        return local.toLocalTime().isBefore(DAY_BREAK) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    ZonedDateTime startOf(LocalDate day) {
        return day.atTime(DAY_BREAK).atZone(zone);
    }

    ZonedDateTime endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /// Whether a feed runs its Sunday services on a day of the week that usually has others: a public holiday.
    boolean isHolidayTimetable(LocalDate day) {
        return holidays.computeIfAbsent(day, this::findOutIfHolidayTimetable);
    }

    private boolean findOutIfHolidayTimetable(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return false;
        }
        var sunday = day.minusDays(day.getDayOfWeek().getValue());
        var feeds = services.values().stream()
                .flatMap(Set::stream)
                .map(FeedScopedId::getFeedId)
                .distinct();
        return feeds.anyMatch(feed -> {
            var running = running(feed, day);
            return !running.equals(usual(feed, day)) && running.equals(usual(feed, sunday));
        });
    }

    private Set<FeedScopedId> running(String feed, LocalDate day) {
        return services.getOrDefault(day, Set.of()).stream()
                .filter(service -> service.getFeedId().equals(feed))
                .collect(Collectors.toSet());
    }

    /// What most often runs on this day of the week in the weeks around.
    private Set<FeedScopedId> usual(String feed, LocalDate day) {
        return IntStream.rangeClosed(-WEEKS_AROUND, WEEKS_AROUND)
                .filter(week -> week != 0)
                .mapToObj(day::plusWeeks)
                .map(other -> running(feed, other))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Set.of());
    }
}
