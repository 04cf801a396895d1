package jp.miyamichi.planner.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;
import org.opentripplanner.routing.api.response.RoutingError;

/// Ways on foot and by timetable, searched stage by stage until some service is found.
final class ScheduledWays {

    private static final Duration ONE_DEPARTURE = Duration.ofMinutes(1);

    private final OtpSearch search;

    ScheduledWays(OtpSearch search) {
        this.search = search;
    }

    /// What was found.
    ///
    /// @param ways one of each, best first, perhaps more than asked for
    /// @param searchedUntil more may leave from then on; empty where the whole horizon was searched
    record Found(List<Itinerary> ways, Optional<Instant> searchedUntil, Set<RoutingError> errors) {

        boolean anyTransit() {
            return anyRides(ways);
        }
    }

    Found find(OtpEngine engine, ItineraryRequest wish, Horizon horizon) {
        Set<RoutingError> errors = new HashSet<>();
        var raw = new ArrayList<Itinerary>();
        var last = horizon.stages().getLast();
        for (var stage : horizon.stages()) {
            var question = Question.onFoot(wish, stage);
            var found = search.find(engine, question);
            errors.addAll(found.errors());
            var ways = horizon.within(found.ways().stream()).toList();
            raw.addAll(ways);
            // One way is enough, be it on foot: whoever finds it too early asks for the next page, and nobody else
            // waits for a search of half the day. Beside a short walk most rides are not worth showing at any hour.
            if (!ways.isEmpty() || !question.usesTransit()) {
                var until = stage.nextOnly()
                        ? afterLast(ways)
                        : stage.equals(last) ? Optional.<Instant>empty() : stage.end();
                return new Found(chosen(engine, wish, horizon, raw), until, errors);
            }
            if (found.errors().stream().anyMatch(ScheduledWays::isForAllDay)) {
                break;
            }
        }
        return new Found(chosen(engine, wish, horizon, raw), Optional.empty(), errors);
    }

    /// Whether nothing that leaves before `end` comes after what was found.
    boolean isLastBefore(Instant end, Found found, OtpEngine engine, ItineraryRequest wish) {
        return found.anyTransit()
                && found.ways().size() < wish.itinerariesMax()
                && found.searchedUntil()
                        .filter(end::isAfter)
                        .map(next -> search.find(engine, Question.onFoot(wish, Horizon.Stage.next(next, end)))
                                .ways())
                        .filter(ScheduledWays::anyRides)
                        .isEmpty();
    }

    private static Optional<Instant> afterLast(List<Itinerary> ways) {
        return ways.stream()
                .map(way -> way.departAt().toInstant().plus(ONE_DEPARTURE))
                .max(Comparator.naturalOrder());
    }

    private static boolean anyRides(List<Itinerary> ways) {
        return ways.stream().flatMap(way -> way.legs().stream()).anyMatch(Leg.Transit.class::isInstance);
    }

    /// Whether a wider window cannot help either.
    private static boolean isForAllDay(RoutingError error) {
        return switch (error.code) {
            case LOCATION_NOT_FOUND, OUTSIDE_BOUNDS, NO_STOPS_IN_RANGE, NO_TRANSIT_CONNECTION -> true;
            default -> false;
        };
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
        var question =
                Question.onFoot(wish, new Horizon.Stage(stage.time(), stage.arriveBy(), Optional.of(ONE_DEPARTURE)));
        return search.find(engine, question).ways();
    }

    private static boolean hasHeadway(Itinerary way) {
        return way.legs().stream()
                .anyMatch(leg ->
                        leg instanceof Leg.Transit transit && transit.headway().isPresent());
    }
}
