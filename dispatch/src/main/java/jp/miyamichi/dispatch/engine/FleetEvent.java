package jp.miyamichi.dispatch.engine;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import jp.miyamichi.region.LatLon;

/// What happens outside and changes the plan, at the moment it is applied.
@JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS, property = "is")
public sealed interface FleetEvent {

    /// The vehicle is here; what it drives to is timed anew from here.
    record Seen(VehicleId vehicle, LatLon at) implements FleetEvent {}

    /// Whatever the vehicle does next, it does this much later.
    record Delayed(VehicleId vehicle, Duration by) implements FleetEvent {
        public Delayed {
            if (by.isNegative()) {
                throw new IllegalArgumentException("a delay must not be negative: " + by);
            }
        }
    }

    /// The vehicle stands here and carries nobody further.
    record BrokeDown(VehicleId vehicle, LatLon at) implements FleetEvent {}

    /// The vehicle, or one in its place, can drive again from here.
    record BackInService(VehicleId vehicle, LatLon at) implements FleetEvent {}

    /// The party is at its stop now and may be picked up before the promised window.
    record RiderEarly(RideId ride) implements FleetEvent {}

    /// The party cannot be at its stop before `from`: its train is late, say. Its promise moves by as much.
    record RiderLate(RideId ride, Instant from) implements FleetEvent {}

    /// The party was not there when the vehicle came.
    record NoShow(RideId ride) implements FleetEvent {}

    record Cancelled(RideId ride) implements FleetEvent {}
}
