package jp.miyamichi.ticketing.fare.advice;

import java.time.Instant;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Ride;

/// One thing of a plan that costs money.
public sealed interface Planned {

    Instant at();

    /// A ride, charged as the fare rules say.
    record ByRide(Ride ride) implements Planned {

        @Override
        public Instant at() {
            return ride.boardedAt();
        }
    }

    /// A visit.
    ///
    /// @param yen what this traveller pays at the gate
    record Admission(String place, Instant at, Yen yen) implements Planned {}
}
