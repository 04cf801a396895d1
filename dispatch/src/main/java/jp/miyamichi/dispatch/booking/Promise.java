package jp.miyamichi.dispatch.booking;

import java.time.Instant;

/// What the rider was told, and what no later insertion may break.
///
/// @param pickupTo the vehicle is there by then; the rider is there from `pickupFrom` on
/// @param arriveBy the rider is set down by then
public record Promise(Instant pickupFrom, Instant pickupTo, Instant arriveBy, int priceYen) {

    public Promise {
        if (pickupTo.isBefore(pickupFrom) || !arriveBy.isAfter(pickupTo)) {
            throw new IllegalArgumentException(
                    "a promise runs in time: pickup " + pickupFrom + " to " + pickupTo + ", arrival " + arriveBy);
        }
        if (priceYen < 0) {
            throw new IllegalArgumentException("a price is 0 yen or more, not " + priceYen);
        }
    }

    public boolean isKeptBy(Instant pickedUpAt, Instant setDownAt) {
        return !pickedUpAt.isAfter(pickupTo) && !setDownAt.isAfter(arriveBy);
    }
}
