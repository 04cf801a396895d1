package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One way to serve a request, as of the moment it was asked for. It binds nobody until it is accepted.
///
/// @param pickup planned start of boarding
/// @param arrival planned start of alighting
/// @param promise what the rider would be told
/// @param added how much more the fleet would drive
/// @param changes the tours to compare and set; more than one where others had to make room
/// @param why how this vehicle was found
public record Quote(
        RideRequest request,
        VehicleId vehicle,
        Instant pickup,
        Instant arrival,
        Promise promise,
        Duration added,
        List<TourChange> changes,
        Why why) {

    public Quote {
        changes = List.copyOf(changes);
    }
}
