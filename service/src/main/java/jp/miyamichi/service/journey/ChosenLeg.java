package jp.miyamichi.service.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.miyamichi.planner.Mode;

/// A leg as the traveller chose it from an itinerary. Nothing in it is trusted but the wish.
///
/// @param trip the GTFS trip of a tram or bus
/// @param route its route, which names it where only a headway is known
/// @param service the on-demand service
/// @param shown what the traveller was shown that the ride would be promised
public record ChosenLeg(
        Mode mode,
        End from,
        End to,
        Instant departAt,
        Instant arriveAt,
        Optional<String> trip,
        Optional<String> route,
        Optional<String> service,
        Optional<RidePromise> shown) {

    public static final Duration DURATION_MAX = Duration.ofHours(12);

    public ChosenLeg {
        if (arriveAt.isBefore(departAt) || arriveAt.isAfter(departAt.plus(DURATION_MAX))) {
            throw new IllegalArgumentException(
                    "a leg arrives after it departs, within " + DURATION_MAX.toHours() + " hours");
        }
        if (isTransit(mode) && (from.stopId().isEmpty() || to.stopId().isEmpty() || trip.isEmpty())) {
            throw new IllegalArgumentException("a leg by " + mode + " names its stops and its trip");
        }
        if (mode == Mode.FLEX && service.isEmpty()) {
            throw new IllegalArgumentException("an on-demand leg names its service");
        }
    }

    static boolean isTransit(Mode mode) {
        return mode == Mode.TRAM || mode == Mode.BUS;
    }
}
