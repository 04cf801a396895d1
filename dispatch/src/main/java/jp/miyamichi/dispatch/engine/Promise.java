package jp.miyamichi.dispatch.engine;

import java.time.Instant;

/// What a rider was told and may rely on: picked up within the window, there by `latestArrival`.
public record Promise(Instant earliestPickup, Instant latestPickup, Instant latestArrival) {

    public Promise {
        if (latestPickup.isBefore(earliestPickup) || latestArrival.isBefore(latestPickup)) {
            throw new IllegalArgumentException("a promise must run forward in time: pickup from " + earliestPickup
                    + " to " + latestPickup + ", arrival by " + latestArrival);
        }
    }
}
