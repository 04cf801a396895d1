package jp.miyamichi.service.journey;

import jp.miyamichi.ticketing.fare.Rider;

/// Who travels together.
///
/// @param infants travel free, on a lap
/// @param wheelchairs of the adults and children, how many stay in their wheelchair
public record Party(int adults, int children, int infants, int wheelchairs) {

    public static final int PERSONS_MAX = 9;

    public Party {
        if (adults < 0 || children < 0 || infants < 0 || wheelchairs < 0) {
            throw new IllegalArgumentException("nobody is fewer than none");
        }
        if (adults + children < 1 || adults + children > PERSONS_MAX) {
            throw new IllegalArgumentException(
                    "a party has 1 to " + PERSONS_MAX + " adults and children, not " + (adults + children));
        }
        if (infants > adults || wheelchairs > adults + children) {
            throw new IllegalArgumentException("each infant needs an adult, each wheelchair somebody in it");
        }
    }

    public static Party ofAdults(int adults) {
        return new Party(adults, 0, 0, 0);
    }

    /// How many pay as `rider`.
    public int paying(Rider rider) {
        return switch (rider) {
            case ADULT -> adults;
            case CHILD -> children;
            case DISABLED, INFANT -> 0;
        };
    }
}
