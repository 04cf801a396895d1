package jp.miyamichi.ticketing.product;

import java.util.Set;
import jp.miyamichi.ticketing.fare.Mode;
import jp.miyamichi.ticketing.fare.Ride;

/// Rides a product is good for: all of a mode, or those between named stops.
///
/// @param stops both ends must be among them; empty means every stop
public record Coverage(Mode mode, Set<String> stops) {

    public Coverage {
        stops = Set.copyOf(stops);
    }

    public boolean includes(Ride ride) {
        return ride.mode() == mode && (stops.isEmpty() || (stops.contains(ride.from()) && stops.contains(ride.to())));
    }
}
