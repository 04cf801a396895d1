package jp.miyamichi.planner.otp;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.Mode;
import org.opentripplanner.core.model.id.FeedScopedId;
import org.opentripplanner.street.model.StreetMode;

/// Ways with an on-demand ride: all the way, or to or from scheduled service.
///
/// Services the asker may use and services for registered residents of a district are searched apart. So a ride that
/// the asker cannot take never displaces a way open to everyone in OpenTripPlanner's own choice of the best.
final class OnDemandWays {

    private static final Duration WINDOW_MAX = Duration.ofHours(4);

    private final OtpSearch search;
    private final OnDemandServices services;

    OnDemandWays(OtpSearch search, OnDemandServices services) {
        this.search = search;
        this.services = services;
    }

    record Found(List<Itinerary> open, List<Itinerary> forResidents) {}

    Found find(OtpEngine engine, ItineraryRequest wish, Horizon horizon, Timetable timetable) {
        if (!wish.modes().contains(Mode.FLEX) || !engine.hasFlex()) {
            return new Found(List.of(), List.of());
        }
        if (services.isEmpty()) {
            return new Found(ways(engine, wish, horizon, timetable, List.of()), List.of());
        }
        var near = services.near(wish);
        var open = near.stream()
                .filter(service -> OnDemandServices.isFor(service.service(), wish))
                .toList();
        var closed = near.stream().filter(service -> !open.contains(service)).toList();
        return new Found(by(open, engine, wish, horizon, timetable), by(closed, engine, wish, horizon, timetable));
    }

    private List<Itinerary> by(
            Collection<OnDemandServices.Service> wanted,
            OtpEngine engine,
            ItineraryRequest wish,
            Horizon horizon,
            Timetable timetable) {
        return wanted.isEmpty() ? List.of() : ways(engine, wish, horizon, timetable, services.routesExcept(wanted));
    }

    private List<Itinerary> ways(
            OtpEngine engine,
            ItineraryRequest wish,
            Horizon horizon,
            Timetable timetable,
            List<FeedScopedId> routesExcluded) {
        var stage = horizon.stages().getFirst();
        var window = stage.window().map(whole -> whole.compareTo(WINDOW_MAX) < 0 ? whole : WINDOW_MAX);
        // Access and egress are asked apart: a ride at both ends of one journey would be two bookings for one trip.
        var found = Stream.of(
                        new Question(
                                wish,
                                stage.time(),
                                stage.arriveBy(),
                                window,
                                StreetMode.FLEXIBLE,
                                StreetMode.WALK,
                                StreetMode.FLEXIBLE,
                                routesExcluded),
                        new Question(
                                wish,
                                stage.time(),
                                stage.arriveBy(),
                                window,
                                StreetMode.WALK,
                                StreetMode.FLEXIBLE,
                                StreetMode.NOT_SET,
                                routesExcluded))
                .flatMap(question -> search.find(engine, question).ways().stream())
                .filter(way -> way.legs().stream().anyMatch(Leg.OnDemand.class::isInstance))
                .filter(way -> isOnAskedDay(way, stage, timetable));
        return Selection.distinct(horizon.within(found), Selection.order(horizon.latestFirst()));
    }

    /// OpenTripPlanner also offers the first ride of the next day, and of the day before for an arrival.
    private static boolean isOnAskedDay(Itinerary way, Horizon.Stage stage, Timetable timetable) {
        var day = timetable.dayOf(stage.time());
        return stage.arriveBy()
                ? !way.departAt().isBefore(timetable.startOf(day))
                        && !way.arriveAt().toInstant().isAfter(stage.time())
                : way.departAt().isBefore(timetable.endOf(day))
                        && !way.departAt().toInstant().isBefore(stage.time());
    }
}
