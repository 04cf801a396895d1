package jp.miyamichi.dispatch.booking;

/// Who rides together.
///
/// @param children pay half and take a seat
/// @param infants ride on a lap
/// @param wheelchairs riders who stay in their wheelchair, and take a wheelchair place instead of a seat
/// @param luggage pieces that need room
public record Party(int adults, int children, int infants, int wheelchairs, int luggage) {

    /// The largest vehicle of the fleets has this many seats for riders.
    public static final int RIDERS_MAX = 9;

    public Party {
        if (adults < 0 || children < 0 || infants < 0 || wheelchairs < 0 || luggage < 0) {
            throw new IllegalArgumentException("nobody is fewer than none: " + adults + " adults, " + children
                    + " children, " + infants + " infants, " + wheelchairs + " wheelchairs, " + luggage + " luggage");
        }
        var riders = adults + children + wheelchairs;
        if (riders < 1 || riders > RIDERS_MAX) {
            throw new IllegalArgumentException("a party has 1 to " + RIDERS_MAX + " riders, not " + riders);
        }
        if (infants > adults + wheelchairs) {
            throw new IllegalArgumentException("an infant needs an adult's lap: " + infants + " infants");
        }
    }

    public static Party ofAdults(int adults) {
        return new Party(adults, 0, 0, 0, 0);
    }

    public int seats() {
        return adults + children;
    }
}
