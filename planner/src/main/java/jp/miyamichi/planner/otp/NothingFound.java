package jp.miyamichi.planner.otp;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryAnswer.Notice;
import jp.miyamichi.planner.ItineraryAnswer.Reason;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Mode;
import org.opentripplanner.routing.api.response.InputField;
import org.opentripplanner.routing.api.response.RoutingError;
import org.opentripplanner.routing.api.response.RoutingErrorCode;

/// Finds out why there is no way, and looks for the nearest wish that has one: the next morning, other modes, a longer
/// walk.
final class NothingFound {

    private static final int NEAREST_MAX = 3;

    private final ItineraryFinder finder;
    private final OtpEngine engine;
    private final ItineraryRequest wish;

    NothingFound(ItineraryFinder finder, OtpEngine engine, ItineraryRequest wish) {
        this.finder = finder;
        this.engine = engine;
        this.wish = wish;
    }

    ItineraryAnswer because(Reason reason) {
        return because(reason, List.of(), Set.of());
    }

    ItineraryAnswer explain(ItineraryFinder.Ways ways) {
        var errors = ways.scheduled().errors();
        if (isNowhere(errors, InputField.FROM_PLACE)) {
            return because(Reason.FROM_OUTSIDE_REGION);
        }
        if (isNowhere(errors, InputField.TO_PLACE)) {
            return because(Reason.TO_OUTSIDE_REGION);
        }
        return nextDay()
                .or(this::otherModes)
                .or(() -> longerWalk(errors))
                .orElseGet(() -> because(noStop(errors) ? Reason.NO_STOP_NEARBY : Reason.NO_SERVICE_AT_THAT_TIME));
    }

    /// The day of travel has run out, or not begun for one who must arrive early: the first ways of the next.
    private Optional<ItineraryAnswer> nextDay() {
        var timetable = engine.timetable();
        var horizon = wish.arriveBy() ? Horizon.firstFrom(wish.time()) : Horizon.nextDay(wish.time(), timetable);
        if (!timetable.covers(horizon.stages().getFirst().time())) {
            return Optional.empty();
        }
        var nearest = nearest(finder.search(engine, wish, horizon));
        if (nearest.isEmpty()) {
            return Optional.empty();
        }
        var notices = EnumSet.noneOf(Notice.class);
        if (!wish.arriveBy()) {
            notices.add(Notice.SERVICE_ENDED_FOR_TODAY);
        }
        if (isNextDate(nearest.getFirst(), wish.time())) {
            notices.add(Notice.NEXT_DAY);
        }
        notices.addAll(Notices.of(nearest, timetable));
        return Optional.of(because(Reason.NO_SERVICE_AT_THAT_TIME, nearest, notices));
    }

    private Optional<ItineraryAnswer> otherModes() {
        if (wish.modes().containsAll(EnumSet.of(Mode.WALK, Mode.TRAM, Mode.BUS))) {
            return Optional.empty();
        }
        var modes = EnumSet.copyOf(wish.modes());
        modes.addAll(EnumSet.of(Mode.WALK, Mode.TRAM, Mode.BUS));
        return again(wish.withModes(modes), Reason.NO_WAY_WITH_THESE_MODES);
    }

    private Optional<ItineraryAnswer> longerWalk(Set<RoutingError> errors) {
        if (wish.walkMinutesMax() == ItineraryRequest.WALK_MINUTES_MAX) {
            return Optional.empty();
        }
        return again(
                wish.withWalkMinutesMax(ItineraryRequest.WALK_MINUTES_MAX),
                noStop(errors) ? Reason.NO_STOP_NEARBY : Reason.NO_SERVICE_AT_THAT_TIME);
    }

    private Optional<ItineraryAnswer> again(ItineraryRequest other, Reason reason) {
        var nearest = nearest(finder.search(
                engine, other, Horizon.of(other, engine.timetable()).anyWay()));
        return nearest.isEmpty()
                ? Optional.empty()
                : Optional.of(because(reason, nearest, Notices.of(nearest, engine.timetable())));
    }

    private ItineraryAnswer because(Reason reason, List<Itinerary> nearest, Set<Notice> notices) {
        var timetable = engine.timetable();
        return new ItineraryAnswer.NotFound(
                reason, timetable.firstDay(), timetable.lastDay(), nearest, List.copyOf(notices));
    }

    private static List<Itinerary> nearest(ItineraryFinder.Ways ways) {
        return ways.shown().stream().limit(NEAREST_MAX).toList();
    }

    private boolean isNextDate(Itinerary way, Instant time) {
        return way.departAt().toLocalDate().isAfter(time.atZone(engine.zone()).toLocalDate());
    }

    private static boolean noStop(Set<RoutingError> errors) {
        return errors.stream().anyMatch(error -> error.code == RoutingErrorCode.NO_STOPS_IN_RANGE);
    }

    private static boolean isNowhere(Set<RoutingError> errors, InputField field) {
        return errors.stream()
                .anyMatch(error -> error.inputField == field
                        && (error.code == RoutingErrorCode.LOCATION_NOT_FOUND
                                || error.code == RoutingErrorCode.OUTSIDE_BOUNDS));
    }
}
