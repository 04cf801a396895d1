package jp.miyamichi.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.dispatch.booking.When;
import jp.miyamichi.dispatch.region.RideService.ServiceRules;

/// At which times of its day a service could pick somebody up who wants to ride at some time.
///
/// @param asked that fit the wish, best first, as many as may be offered
/// @param others nearest first
record PickupWindows(List<Window> asked, List<Window> others) {

    /// So many other times are looked at before a rider is told that there is none.
    private static final int OTHERS_MAX = 24;

    /// Later than anybody asks for: no arrival is asked for.
    private static final Duration ANY_TIME = Duration.ofDays(365);

    record Window(Instant earliest, Instant latest, Instant latestArrival) {}

    PickupWindows {
        asked = List.copyOf(asked);
        others = List.copyOf(others);
    }

    /// @param direct how long the drive takes without a detour
    /// @param bookable the earliest pickup that may still be booked
    static PickupWindows of(
            ServiceRules rules, LocalDate day, ZoneId zone, When when, Instant bookable, Duration direct) {
        var starts = starts(rules, day, zone, when, bookable, direct);
        var window = Duration.ofMinutes(rules.limits().windowMinutes().is());
        var fitting = new ArrayList<Window>();
        var others = new ArrayList<Window>();
        for (var start : starts) {
            var arrival = when.arrivesBy();
            var fits = arrival.isPresent()
                    ? !start.plus(direct).isAfter(arrival.get())
                    : !start.isBefore(when.departsAt(bookable).orElse(bookable));
            if (fits) {
                fitting.add(new Window(start, start.plus(window), arrival.orElse(start.plus(ANY_TIME))));
            } else {
                others.add(new Window(start, start.plus(window), start.plus(ANY_TIME)));
            }
        }
        var around = when.around(bookable);
        var nearest = Comparator.comparing((Window w) -> Duration.between(
                        around, w.earliest.plus(when.arrivesBy().isPresent() ? direct : Duration.ZERO))
                .abs());
        fitting.sort(nearest);
        var asked = fitting.subList(0, Math.min(RideAnswer.OFFERS_MAX, fitting.size()));
        others.addAll(fitting.subList(asked.size(), fitting.size()));
        others.sort(nearest);
        return new PickupWindows(asked, others.subList(0, Math.min(OTHERS_MAX, others.size())));
    }

    /// The departures by the clock; where riders choose, the times a window apart around the wish.
    private static List<Instant> starts(
            ServiceRules rules, LocalDate day, ZoneId zone, When when, Instant bookable, Duration direct) {
        var hours = rules.hours().is();
        if (hours.hasSlots()) {
            return hours.slots().stream()
                    .map(slot -> slot.atDate(day).atZone(zone).toInstant())
                    .filter(start -> !start.isBefore(bookable))
                    .toList();
        }
        var first = hours.first().atDate(day).atZone(zone).toInstant();
        var last = hours.last().atDate(day).atZone(zone).toInstant();
        var step = Duration.ofMinutes(rules.limits().windowMinutes().is());
        var wish = when.arrivesBy()
                .map(arrival -> arrival.minus(direct).minus(step))
                .orElseGet(() -> when.departsAt(bookable).orElse(bookable));
        var starts = new ArrayList<Instant>();
        var from = wish.isBefore(bookable) ? bookable : wish;
        for (var start = from; !start.isAfter(last); start = start.plus(step)) {
            starts.add(start);
        }
        for (var start = from.minus(step);
                !start.isBefore(first) && !start.isBefore(bookable);
                start = start.minus(step)) {
            starts.add(start);
        }
        starts.removeIf(start -> start.isBefore(first) || start.isAfter(last));
        return starts;
    }
}
