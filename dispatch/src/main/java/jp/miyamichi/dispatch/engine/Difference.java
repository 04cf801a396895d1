package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.util.List;

/// How the plan would differ.
///
/// @param isPossible every promise would still hold
/// @param driving how much more the fleet would drive from now on; negative where it drives less
/// @param riders whose times would change, and by how much
public record Difference(boolean isPossible, Duration driving, List<RiderChange> riders) {

    public Difference {
        riders = List.copyOf(riders);
    }

    /// @param vehicle who would come
    /// @param pickup how much later the pickup would be; zero for a rider aboard
    /// @param arrival how much later the arrival would be
    public record RiderChange(RideId ride, VehicleId vehicle, Duration pickup, Duration arrival) {}
}
