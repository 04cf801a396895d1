package jp.miyamichi.dispatch.region;

/// Where the service stops and between which places it carries.
///
/// @param at the door, or at the places it serves, to which riders walk
/// @param pairs which ends a ride may have
/// @param walkMetersMax to a served place, or from a door outside the zone to one inside
public record Stopping(Fact<At> at, Fact<Pairs> pairs, Fact<Integer> walkMetersMax) {

    /// How near a point must be to a served place to be that place.
    public static final int SAME_PLACE_METERS = 150;

    private static final int WALK_METERS_MAX = 5_000;

    public enum At {
        DOOR,
        PLACES
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
    }
}
