package jp.miyamichi.dispatch.region;

import java.util.List;
import java.util.Optional;
import jp.miyamichi.dispatch.region.RideService.ServedPlace;

/// Where the service stops and between which places it carries.
///
/// @param at the door, or where riders walk to
/// @param pairs which ends a ride may have
/// @param walkMetersMax to where it stops, or from a door outside the zone to one inside
/// @param virtualStops where the vehicle may be met though no sign stands there; needed to stop at these
public record Stopping(
        Fact<At> at, Fact<Pairs> pairs, Fact<Integer> walkMetersMax, Optional<Fact<List<ServedPlace>>> virtualStops) {

    /// How near a point must be to a served place to be that place.
    public static final int SAME_PLACE_METERS = 150;

    private static final int WALK_METERS_MAX = 5_000;

    public enum At {
        DOOR,
        /// At the places it serves.
        PLACES,
        VIRTUAL_STOPS
    }

    public enum Pairs {
        ANY,
        /// One end is a served place: home ⇄ registered destination.
        HOME_AND_PLACE
    }

    public Stopping {
        if (walkMetersMax.is() < 0 || walkMetersMax.is() > WALK_METERS_MAX) {
            throw new IllegalArgumentException(
                    "walkMetersMax must be 0 to " + WALK_METERS_MAX + ", not " + walkMetersMax.is());
        }
        if (at.is() == At.VIRTUAL_STOPS
                && virtualStops.filter(stops -> !stops.is().isEmpty()).isEmpty()) {
            throw new IllegalArgumentException("a service that stops at virtual stops must list them in virtualStops");
        }
    }
}
