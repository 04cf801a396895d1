package jp.miyamichi.planner.otp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryAnswer.Notice;
import jp.miyamichi.planner.ItineraryAnswer.Reason;
import jp.miyamichi.planner.ItineraryRequest;

/// Answers a wish to travel: searches the ways there are, chooses those to show, and says what must be known about
/// them.
final class ItineraryFinder {

    private static final double SAME_PLACE_METERS_MAX = 30;

    /// A wish for "now" takes a moment to arrive.
    private static final Duration PAST_AFTER = Duration.ofMinutes(2);

    private final ScheduledWays scheduled;
    private final OnDemandWays onDemand;
    private final CycleWays cycle;
    private final InstantSource clock;

    ItineraryFinder(OtpSearch search, OnDemandServices services, InstantSource clock) {
        this.scheduled = new ScheduledWays(search);
        this.onDemand = new OnDemandWays(search, services);
        this.cycle = new CycleWays(search);
        this.clock = clock;
    }

    ItineraryAnswer find(OtpEngine engine, ItineraryRequest wish) {
        var timetable = engine.timetable();
        var why = new NothingFound(this, engine, wish);
        if (isSamePlace(wish)) {
            return why.because(Reason.SAME_PLACE);
        }
        var horizon = Horizon.of(wish, timetable);
        if (!timetable.covers(wish.time())) {
            return why.because(Reason.OUTSIDE_TIMETABLE);
        }
        var ways = search(engine, wish, horizon);
        if (ways.shown().isEmpty()) {
            return why.explain(ways);
        }
        return new ItineraryAnswer.Found(
                ways.shown(),
                isPast(wish, clock.instant()),
                notices(engine, ways, wish),
                Page.before(ways.shown()).map(Page::cursor),
                Page.after(ways.shown()).map(Page::cursor));
    }

    /// Everything one horizon has: the ways to show, best first and first those open to the asker, and how the
    /// search by timetable went.
    record Ways(List<Itinerary> shown, ScheduledWays.Found scheduled) {}

    Ways search(OtpEngine engine, ItineraryRequest wish, Horizon horizon) {
        var order = Selection.order(horizon.latestFirst());
        var byTimetable = scheduled.find(engine, wish, horizon);
        var rides = onDemand.find(engine, wish, horizon, engine.timetable());
        var open = Selection.distinct(
                Stream.of(byTimetable.ways(), rides.open(), cycle.find(engine, wish, horizon))
                        .flatMap(List::stream),
                order);
        if (open.isEmpty() && !rides.forResidents().isEmpty()) {
            // Only residents may ride: the asker is at least told the way with a longer walk.
            open = scheduled
                    .find(engine, wish.withWalkMinutesMax(ItineraryRequest.WALK_MINUTES_MAX), horizon)
                    .ways();
        }
        var shown = Stream.concat(open.stream(), rides.forResidents().stream())
                .limit(wish.itinerariesMax())
                .toList();
        return new Ways(shown, byTimetable);
    }

    static boolean isPast(ItineraryRequest wish, Instant now) {
        return wish.time().isBefore(now.minus(PAST_AFTER));
    }

    private static boolean isSamePlace(ItineraryRequest wish) {
        var sameStop = wish.from().stopId().isPresent()
                && wish.from().stopId().equals(wish.to().stopId());
        return sameStop || wish.from().at().metersTo(wish.to().at()) <= SAME_PLACE_METERS_MAX;
    }

    private List<Notice> notices(OtpEngine engine, Ways ways, ItineraryRequest wish) {
        var timetable = engine.timetable();
        var notices = EnumSet.noneOf(Notice.class);
        if (!wish.arriveBy() && wish.page().isEmpty()) {
            var found = ways.scheduled();
            var dayEnd = timetable.endOf(timetable.dayOf(wish.time())).toInstant();
            if (scheduled.isLastBefore(dayEnd, found, engine, wish)) {
                notices.add(Notice.LAST_SERVICE_OF_THE_DAY);
            } else if (found.searchedUntil().isEmpty()
                    && !found.anyTransit()
                    && scheduled
                            .find(engine, wish, Horizon.nextDay(wish.time(), timetable))
                            .anyTransit()) {
                notices.add(Notice.SERVICE_ENDED_FOR_TODAY);
            }
        }
        notices.addAll(Notices.of(ways.shown(), timetable));
        return List.copyOf(notices);
    }
}
