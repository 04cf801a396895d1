package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.miyamichi.region.LatLon;

/// A vehicle set out for its next visit: from now on that visit is part of no plan.
///
/// @param begins when the visit is due to begin
/// @param meters how far it is driven for it
public record Committed(
        VehicleId vehicle,
        PlannedVisit.Kind kind,
        Optional<RideId> ride,
        LatLon to,
        Instant departs,
        Duration driving,
        Instant begins,
        int meters) {}
