package jp.miyamichi.planner.otp;

import java.time.Duration;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;

/// Holds the longest walk for every walk of a way. OpenTripPlanner limits only the first and the last one; walks
/// between two stops are part of the graph.
final class WalkLimit {

    /// Rounding to seconds on several edges must not lose a way that just fits.
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private WalkLimit() {}

    static boolean isKept(Itinerary way, ItineraryRequest wish) {
        var longest = Duration.ofMinutes(wish.walkMinutesMax()).plus(TOLERANCE);
        return way.legs().stream()
                .filter(Leg.Walk.class::isInstance)
                .allMatch(walk ->
                        Duration.between(walk.departAt(), walk.arriveAt()).compareTo(longest) <= 0);
    }
}
