package jp.miyamichi.planner;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A wish to travel.
///
/// @param arriveBy whether `time` is the latest arrival instead of the earliest departure
/// @param walkMinutesMax longest walk before, after and between vehicles, each
/// @param walkMetersPerSecond walking pace
/// @param residentOf the district whose registered resident asks; empty for a visitor
/// @param page an opaque cursor from [ItineraryAnswer.Found], for earlier or later ways of the same wish
/// @param language of names in the answer, as far as the feeds are translated
public record ItineraryRequest(
        Location from,
        Location to,
        Instant time,
        boolean arriveBy,
        Set<Mode> modes,
        boolean wheelchair,
        double walkMetersPerSecond,
        int walkMinutesMax,
        int itinerariesMax,
        Optional<String> residentOf,
        Optional<String> page,
        Locale language) {

    public static final int WALK_MINUTES_MAX = 60;
    public static final int ITINERARIES_MAX = 10;
    public static final double WALK_METERS_PER_SECOND = 1.33;

    public ItineraryRequest {
        modes = Set.copyOf(modes);
        if (walkMinutesMax < 0 || walkMinutesMax > WALK_MINUTES_MAX) {
            throw new IllegalArgumentException(
                    "walkMinutesMax must be 0.." + WALK_MINUTES_MAX + ", not " + walkMinutesMax);
        }
        if (itinerariesMax < 1 || itinerariesMax > ITINERARIES_MAX) {
            throw new IllegalArgumentException(
                    "itinerariesMax must be 1.." + ITINERARIES_MAX + ", not " + itinerariesMax);
        }
        if (!(walkMetersPerSecond >= 0.3 && walkMetersPerSecond <= 3)) {
            throw new IllegalArgumentException("walkMetersPerSecond must be 0.3..3, not " + walkMetersPerSecond);
        }
    }

    /// A wish answered in the feeds' own language.
    public ItineraryRequest(
            Location from,
            Location to,
            Instant time,
            boolean arriveBy,
            Set<Mode> modes,
            boolean wheelchair,
            double walkMetersPerSecond,
            int walkMinutesMax,
            int itinerariesMax,
            Optional<String> residentOf,
            Optional<String> page) {
        this(
                from,
                to,
                time,
                arriveBy,
                modes,
                wheelchair,
                walkMetersPerSecond,
                walkMinutesMax,
                itinerariesMax,
                residentOf,
                page,
                Locale.ROOT);
    }

    /// The same wish by other modes.
    public ItineraryRequest withModes(Set<Mode> others) {
        return new ItineraryRequest(
                from,
                to,
                time,
                arriveBy,
                others,
                wheelchair,
                walkMetersPerSecond,
                walkMinutesMax,
                itinerariesMax,
                residentOf,
                page,
                language);
    }

    /// The same wish with another longest walk.
    public ItineraryRequest withWalkMinutesMax(int minutes) {
        return new ItineraryRequest(
                from,
                to,
                time,
                arriveBy,
                modes,
                wheelchair,
                walkMetersPerSecond,
                minutes,
                itinerariesMax,
                residentOf,
                page,
                language);
    }
}
