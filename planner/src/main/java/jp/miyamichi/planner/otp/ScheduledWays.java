package jp.miyamichi.planner.otp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryRequest;
import org.opentripplanner.routing.api.response.RoutingError;

/// Ways on foot and by timetable, searched stage by stage until there are enough.
final class ScheduledWays {

    private final OtpSearch search;

    ScheduledWays(OtpSearch search) {
        this.search = search;
    }

    /// @param ways one of each, best first, perhaps more than asked for
    /// @param toTheEnd the search reached the end of the horizon, so nothing comes after the last of `ways`
    record Found(List<Itinerary> ways, boolean toTheEnd, Set<RoutingError> errors) {}

    Found find(OtpEngine engine, ItineraryRequest wish, Horizon horizon) {
        var order = Selection.order(horizon.latestFirst());
        List<Itinerary> ways = List.of();
        Set<RoutingError> errors = new HashSet<>();
        var raw = new ArrayList<Itinerary>();
        for (var stage : horizon.stages()) {
            var question = Question.onFoot(wish, stage.time(), stage.arriveBy(), stage.window());
            var found = search.find(engine, question);
            errors.addAll(found.errors());
            raw.addAll(found.ways());
            ways = Selection.distinct(horizon.within(raw.stream()), order);
            if (ways.size() >= wish.itinerariesMax() || !question.usesTransit()) {
                return new Found(ways, false, errors);
            }
        }
        return new Found(ways, isAllShown(raw, ways), errors);
    }

    /// On a headway line many departures stand behind one way: the last way shown is then not the last of the day.
    private static boolean isAllShown(List<Itinerary> raw, List<Itinerary> ways) {
        return raw.stream()
                .map(Itinerary::departAt)
                .allMatch(time -> ways.stream().anyMatch(way -> !way.departAt().isBefore(time)));
    }
}
