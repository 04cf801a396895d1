package jp.miyamichi.planner.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Mode;
import org.opentripplanner.core.model.id.FeedScopedId;
import org.opentripplanner.street.model.StreetMode;

/// One search of OpenTripPlanner. A traveller's wish takes one or several: for another part of the day, with
/// on-demand services, by bicycle.
///
/// @param time depart at or after, or arrive by
/// @param window how far from `time` on (back, for arrive-by) departures are looked for; empty lets
/// OpenTripPlanner choose after the frequency of service
/// @param access how to get to the first stop, `egress` from the last one, `direct` how to go without any
/// @param routesExcluded never used, neither as scheduled nor as on-demand service
/// @param nextOnly the first ways to arrive are enough, so `window` need not be searched minute by minute
record Question(
        ItineraryRequest wish,
        Instant time,
        boolean arriveBy,
        Optional<Duration> window,
        StreetMode access,
        StreetMode egress,
        StreetMode direct,
        List<FeedScopedId> routesExcluded,
        boolean nextOnly) {

    /// As many as OpenTripPlanner is told to answer (see [OtpSettings]).
    private static final int WAYS_MAX = 200;

    Question {
        routesExcluded = List.copyOf(routesExcluded);
    }

    Question(
            ItineraryRequest wish,
            Instant time,
            boolean arriveBy,
            Optional<Duration> window,
            StreetMode access,
            StreetMode egress,
            StreetMode direct,
            List<FeedScopedId> routesExcluded) {
        this(wish, time, arriveBy, window, access, egress, direct, routesExcluded, false);
    }

    /// On foot to and from the stops, or all the way.
    static Question onFoot(ItineraryRequest wish, Horizon.Stage stage) {
        var direct = wish.modes().contains(Mode.WALK) ? StreetMode.WALK : StreetMode.NOT_SET;
        return new Question(
                wish,
                stage.time(),
                stage.arriveBy(),
                stage.window(),
                StreetMode.WALK,
                StreetMode.WALK,
                direct,
                List.of(),
                stage.nextOnly());
    }

    /// How many ways are needed. The search chooses so that each of them is worth showing; of more, those that walk
    /// less or change less often would be cut off at the end again. Ways before a time are the last of many, so all
    /// are needed.
    int waysMax() {
        var isEarlier = wish.page().map(Page::parse).map(Page::direction).filter(Page.Direction.EARLIER::equals);
        return isEarlier.isPresent() ? WAYS_MAX : wish.itinerariesMax();
    }

    boolean usesTransit() {
        return access != StreetMode.NOT_SET
                && (wish.modes().contains(Mode.TRAM) || wish.modes().contains(Mode.BUS));
    }
}
