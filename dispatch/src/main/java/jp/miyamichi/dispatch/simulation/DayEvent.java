package jp.miyamichi.dispatch.simulation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import jp.miyamichi.dispatch.engine.RideId;
import jp.miyamichi.dispatch.engine.RideRequest;
import jp.miyamichi.dispatch.engine.VehicleId;

/// Something that comes from outside, at its moment. A day is a list of these.
@JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS, property = "is")
public sealed interface DayEvent {

    Instant at();

    record Asked(Instant at, RideRequest request) implements DayEvent {}

    record Cancelled(Instant at, RideId ride) implements DayEvent {}

    /// The party is not there when the vehicle comes; told at the moment it should board.
    record NotThere(Instant at, RideId ride) implements DayEvent {}

    /// The party is at its stop already.
    record Early(Instant at, RideId ride) implements DayEvent {}

    /// The party cannot be there before `from`, because its LRT is late.
    record Late(Instant at, RideId ride, Instant from) implements DayEvent {}

    record Delayed(Instant at, VehicleId vehicle, Duration by) implements DayEvent {}

    /// The vehicle stops where it is.
    record BrokeDown(Instant at, VehicleId vehicle) implements DayEvent {}

    /// It, or one in its place, goes on from where it stood.
    record BackInService(Instant at, VehicleId vehicle) implements DayEvent {}
}
