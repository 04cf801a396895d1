package jp.miyamichi.service.journey;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What an on-demand ride's traveller is told, and dispatch keeps.
///
/// @param pickupTo the vehicle is there by then; the traveller from `pickupFrom` on
/// @param yen as dispatch reckons it, for the whole party
public record RidePromise(Instant pickupFrom, Instant pickupTo, Instant arriveBy, long yen) {

    public RidePromise {
        if (pickupTo.isBefore(pickupFrom) || !arriveBy.isAfter(pickupTo)) {
            throw new IllegalArgumentException("a promise runs in time, not " + pickupFrom + " to " + arriveBy);
        }
    }

    /// Whether both read the same: times are told to the second.
    public boolean readsAs(RidePromise other) {
        return toTheSecond().equals(other.toTheSecond());
    }

    private RidePromise toTheSecond() {
        return new RidePromise(
                pickupFrom.truncatedTo(ChronoUnit.SECONDS),
                pickupTo.truncatedTo(ChronoUnit.SECONDS),
                arriveBy.truncatedTo(ChronoUnit.SECONDS),
                yen);
    }
}
