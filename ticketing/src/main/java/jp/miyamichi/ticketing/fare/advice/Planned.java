package jp.miyamichi.ticketing.fare.advice;

import java.time.Instant;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Ride;
import jp.miyamichi.ticketing.product.Product;

/// One thing of a plan that costs money.
public sealed interface Planned {

    Instant at();

    boolean isCoveredBy(Product product);

    /// A ride, charged as the fare rules say.
    record ByRide(Ride ride) implements Planned {

        @Override
        public Instant at() {
            return ride.boardedAt();
        }

        @Override
        public boolean isCoveredBy(Product product) {
            return product.covers(ride);
        }
    }

    /// A visit.
    ///
    /// @param yen what this traveller pays at the gate
    record Admission(String place, Instant at, Yen yen) implements Planned {

        @Override
        public boolean isCoveredBy(Product product) {
            return product.admissions().contains(place);
        }
    }
}
