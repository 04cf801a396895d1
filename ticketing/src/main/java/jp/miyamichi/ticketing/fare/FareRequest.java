package jp.miyamichi.ticketing.fare;

import java.util.List;

/// One rider's rides in the order they were made, and what they are paid with.
public record FareRequest(Rider rider, Medium medium, Purse purse, List<Ride> rides) {

    public static final int RIDES_MAX = 1_000;

    /// Throws a [RideProblem] for rides that no one person can have made.
    public FareRequest {
        rides = List.copyOf(rides);
        if (rides.size() > RIDES_MAX) {
            throw new IllegalArgumentException(
                    "rides: at most " + RIDES_MAX + " at once, not " + rides.size() + "; ask in parts");
        }
        for (var i = 0; i < rides.size(); i++) {
            check(rides, i);
        }
    }

    private static void check(List<Ride> rides, int index) {
        var ride = rides.get(index);
        if (ride.baseYen().filter(base -> !Ride.BASE_MAX.covers(base)).isPresent()) {
            throw new RideProblem(index, "baseYen", "must be at most " + Ride.BASE_MAX.amount() + " yen");
        }
        if (ride.alightedAt().isBefore(ride.boardedAt())) {
            throw new RideProblem(index, "alightedAt", "is before boardedAt; a ride ends after it begins");
        }
        if (ride.alightedAt().isAfter(ride.boardedAt().plus(Ride.DURATION_MAX))) {
            throw new RideProblem(
                    index, "alightedAt", "is more than " + Ride.DURATION_MAX.toHours() + " hours after boardedAt");
        }
        if (index > 0 && ride.boardedAt().isBefore(rides.get(index - 1).alightedAt())) {
            throw new RideProblem(
                    index,
                    "boardedAt",
                    "is before the ride before it ended; give the rides in the order they were made");
        }
    }
}
