package jp.miyamichi.ticketing.settlement;

import java.util.List;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;

/// A ticket whose time is over.
///
/// @param kept what was paid for it less what was given back, and less what its redeemed coupons are worth
/// @param rides all it was used for, by operator
public record SoldTicket(UUID id, String product, Yen kept, List<Use> rides) {

    public SoldTicket {
        rides = List.copyOf(rides);
    }

    /// Rides with one operator.
    ///
    /// @param rides each person's counted
    public record Use(String operator, int rides) {

        public Use {
            if (rides < 1) {
                throw new IllegalArgumentException("a use is 1 ride or more, not " + rides + " with " + operator);
            }
        }
    }

    int rideCount() {
        return rides.stream().mapToInt(Use::rides).sum();
    }
}
