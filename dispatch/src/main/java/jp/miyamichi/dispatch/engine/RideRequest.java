package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.miyamichi.region.LatLon;

/// One party's wish to ride: the *request* of the dial-a-ride literature.
///
/// @param latestArrival the latest arrival the party can use; whoever asks for none gives a time far ahead
/// @param boarding how long the vehicle stands for the pickup
/// @param alighting how long it stands for the drop-off
/// @param rule how the planned times become a promise
/// @param only the one vehicle that may take it, where somebody has decided so
public record RideRequest(
        RideId id,
        ServiceId service,
        LatLon from,
        LatLon to,
        Instant earliestPickup,
        Instant latestPickup,
        Instant latestArrival,
        Load party,
        Duration boarding,
        Duration alighting,
        PromiseRule rule,
        Optional<VehicleId> only) {

    /// Any vehicle may take it.
    public RideRequest(
            RideId id,
            ServiceId service,
            LatLon from,
            LatLon to,
            Instant earliestPickup,
            Instant latestPickup,
            Instant latestArrival,
            Load party,
            Duration boarding,
            Duration alighting,
            PromiseRule rule) {
        this(
                id,
                service,
                from,
                to,
                earliestPickup,
                latestPickup,
                latestArrival,
                party,
                boarding,
                alighting,
                rule,
                Optional.empty());
    }

    RideRequest by(Optional<VehicleId> vehicle) {
        return new RideRequest(
                id,
                service,
                from,
                to,
                earliestPickup,
                latestPickup,
                latestArrival,
                party,
                boarding,
                alighting,
                rule,
                vehicle);
    }

    public RideRequest {
        if (latestPickup.isBefore(earliestPickup)) {
            throw new IllegalArgumentException(
                    "ride " + id + ": the latest pickup " + latestPickup + " is before the earliest " + earliestPickup);
        }
        if (!latestArrival.isAfter(earliestPickup)) {
            throw new IllegalArgumentException("ride " + id + ": the latest arrival " + latestArrival
                    + " must be after the earliest pickup " + earliestPickup);
        }
        if (party.seats() < 1) {
            throw new IllegalArgumentException("ride " + id + ": a party takes at least one seat");
        }
        if (boarding.isNegative() || alighting.isNegative()) {
            throw new IllegalArgumentException("ride " + id + ": boarding and alighting must not be negative");
        }
    }
}
