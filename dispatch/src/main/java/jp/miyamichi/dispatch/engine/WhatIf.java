package jp.miyamichi.dispatch.engine;

/// A question about the plan that changes nothing.
public sealed interface WhatIf {

    /// What if this vehicle took this waiting ride?
    record Forced(RideId ride, VehicleId vehicle) implements WhatIf {}

    /// What if this waiting ride were refused or cancelled?
    record Refused(RideId ride) implements WhatIf {}

    /// What if this vehicle were there, too?
    record Added(Vehicle vehicle) implements WhatIf {}
}
