package jp.miyamichi.planner.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryRequest;

/// Which part of the day is searched, and how it widens while no service is found: a narrow search is quick and mostly
/// enough, as a traveller who wants to leave later than that asks for the next page; a wide one reaches the end of the
/// day of travel.
///
/// @param latestFirst the asked time is an end, so the ways next to it are the latest
/// @param departBefore ways that leave at this time or later belong to the page asked from
record Horizon(List<Stage> stages, boolean latestFirst, Optional<Instant> departBefore) {

    private static final Duration DAY = Duration.ofHours(24);

    /// The time it takes to search grows with the window, because every minute of it is a search of its own. An hour
    /// holds the next departures of all but the rarest lines.
    private static final Duration NEXT_HOUR = Duration.ofHours(1);

    /// @param nextOnly wait for what comes next instead of searching every minute of the window
    record Stage(Instant time, boolean arriveBy, Optional<Duration> window, boolean nextOnly) {

        Stage(Instant time, boolean arriveBy, Optional<Duration> window) {
            this(time, arriveBy, window, false);
        }

        /// The next ways to leave before `end`, however long that takes.
        static Stage next(Instant time, Instant end) {
            return new Stage(time, false, Optional.of(Duration.between(time, end)), true);
        }

        /// Until when departures are searched, empty for an arrival.
        Optional<Instant> end() {
            return window.filter(_ -> !arriveBy).map(time::plus);
        }
    }

    static Horizon of(ItineraryRequest wish, Timetable timetable) {
        return wish.page()
                .map(cursor -> of(Page.parse(cursor)))
                .orElseGet(() -> wish.arriveBy()
                        ? arriveBy(wish.time(), timetable)
                        : departAt(
                                wish.time(),
                                timetable.endOf(timetable.dayOf(wish.time())).toInstant()));
    }

    /// The first ways from a time on, however long that takes.
    static Horizon firstFrom(Instant time) {
        return new Horizon(List.of(Stage.next(time, time.plus(DAY))), false, Optional.empty());
    }

    /// The first ways after the day of travel that has run out.
    static Horizon nextDay(Instant time, Timetable timetable) {
        return firstFrom(timetable.endOf(timetable.dayOf(time)).toInstant());
    }

    /// The same, but only its last and widest stage: where any way will do.
    Horizon anyWay() {
        return new Horizon(List.of(stages.getLast()), latestFirst, departBefore);
    }

    /// Ways that keep to the horizon.
    Stream<Itinerary> within(Stream<Itinerary> ways) {
        return ways.filter(
                way -> departBefore.isEmpty() || way.departAt().toInstant().isBefore(departBefore.get()));
    }

    /// On a dense network a search of every minute of the day finds thousands of ways and takes seconds. Who finds
    /// nothing in the next hour waits for the first vehicle that comes.
    private static Horizon departAt(Instant time, Instant dayEnd) {
        var soon = time.plus(NEXT_HOUR);
        var stages = soon.isBefore(dayEnd)
                ? List.of(new Stage(time, false, Optional.of(NEXT_HOUR)), Stage.next(time, dayEnd))
                : List.of(new Stage(time, false, Optional.of(Duration.between(time, dayEnd))));
        return new Horizon(stages, false, Optional.empty());
    }

    private static Horizon arriveBy(Instant time, Timetable timetable) {
        var dayStart = timetable.startOf(timetable.dayOf(time)).toInstant();
        var stages = List.of(
                new Stage(time, true, Optional.of(NEXT_HOUR)),
                new Stage(time, true, Optional.of(Duration.between(dayStart, time))));
        return new Horizon(stages, true, Optional.empty());
    }

    private static Horizon of(Page page) {
        var from = page.from();
        return switch (page.direction()) {
            case LATER -> departAt(from, from.plus(DAY));
            case EARLIER ->
                new Horizon(
                        Stream.of(Duration.ofHours(2), Duration.ofHours(8), DAY)
                                .map(back -> new Stage(from.minus(back), false, Optional.of(back)))
                                .toList(),
                        true,
                        Optional.of(from));
        };
    }
}
