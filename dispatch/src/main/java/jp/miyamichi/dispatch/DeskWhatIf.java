package jp.miyamichi.dispatch;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.engine.VehicleId;
import jp.miyamichi.dispatch.engine.WhatIf;
import jp.miyamichi.dispatch.region.RideService;

/// A dispatcher's question about today's plan; asking changes nothing.
@JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS, property = "is")
public sealed interface DeskWhatIf {

    /// What if this vehicle took this ride?
    record Forced(BookingId ride, String vehicle) implements DeskWhatIf {}

    /// What if this ride were refused or cancelled?
    record Refused(BookingId ride) implements DeskWhatIf {}

    /// What if this vehicle were there, too?
    record Added(ExtraVehicle vehicle) implements DeskWhatIf {}

    default WhatIf forEngine(RideService service, LocalDate day, ZoneId zone) {
        return switch (this) {
            case Forced(var ride, var vehicle) -> new WhatIf.Forced(DayTours.ride(ride), new VehicleId(vehicle));
            case Refused(var ride) -> new WhatIf.Refused(DayTours.ride(ride));
            case Added(var vehicle) ->
                new WhatIf.Added(EngineFleet.vehicles(List.of(vehicle.in(service, day)), day, zone)
                        .getFirst());
        };
    }
}
