package jp.miyamichi.planner.otp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;
import org.opentripplanner.routing.api.response.RoutingError;

/// Ways on foot and by timetable, searched stage by stage until there are enough.
final class ScheduledWays {

    private static final Duration ONE_DEPARTURE = Duration.ofMinutes(1);

    private final OtpSearch search;

    ScheduledWays(OtpSearch search) {
        this.search = search;
    }

    /// What was found.
    ///
    /// @param ways one of each, best first, perhaps more than asked for
    /// @param toTheEnd the search reached the end of the horizon, so nothing comes after the last of `ways`
    record Found(List<Itinerary> ways, boolean toTheEnd, Set<RoutingError> errors) {

        boolean anyTransit() {
            return ways.stream().flatMap(way -> way.legs().stream()).anyMatch(Leg.Transit.class::isInstance);
        }
    }

    Found find(OtpEngine engine, ItineraryRequest wish, Horizon horizon) {
        Set<RoutingError> errors = new HashSet<>();
        var raw = new ArrayList<Itinerary>();
        for (var stage : horizon.stages()) {
            var question = Question.onFoot(wish, stage.time(), stage.arriveBy(), stage.window());
            var found = search.find(engine, question);
            errors.addAll(found.errors());
            var ways = horizon.within(found.ways().stream()).toList();
            raw.addAll(ways);
            // Counted before like ways are put together: one way by a headway line stands for many departures.
            if (ways.size() >= wish.itinerariesMax() || !question.usesTransit()) {
                return new Found(chosen(engine, wish, horizon, raw), false, errors);
            }
        }
        return new Found(chosen(engine, wish, horizon, raw), true, errors);
    }

    private List<Itinerary> chosen(OtpEngine engine, ItineraryRequest wish, Horizon horizon, List<Itinerary> raw) {
        if (horizon.departBefore().isEmpty() && raw.stream().anyMatch(ScheduledWays::hasHeadway)) {
            raw.addAll(rightAway(engine, wish, horizon.stages().getFirst()));
        }
        return Selection.distinct(raw.stream(), Selection.order(horizon.latestFirst()));
    }

    /// Over a longer window OpenTripPlanner spaces the departures of a headway line by its running time, so the
    /// first it finds may leave half an hour later than one could. Asked for a single minute it finds the right
    /// one.
    private List<Itinerary> rightAway(OtpEngine engine, ItineraryRequest wish, Horizon.Stage stage) {
        var question = Question.onFoot(wish, stage.time(), stage.arriveBy(), Optional.of(ONE_DEPARTURE));
        return search.find(engine, question).ways();
    }

    private static boolean hasHeadway(Itinerary way) {
        return way.legs().stream()
                .anyMatch(leg ->
                        leg instanceof Leg.Transit transit && transit.headway().isPresent());
    }
}
