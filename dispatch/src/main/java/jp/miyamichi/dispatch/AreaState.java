package jp.miyamichi.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.engine.PlannedVisit;
import jp.miyamichi.region.LatLon;

/// An area as it stands at one moment of a day: what each vehicle has ahead, and which promises are at risk.
///
/// @param atRisk promises with less than two minutes to spare, or broken already; their riders must be told
public record AreaState(ServiceArea area, LocalDate day, Instant at, List<VehicleState> vehicles, List<AtRisk> atRisk) {

    public AreaState {
        vehicles = List.copyOf(vehicles);
        atRisk = List.copyOf(atRisk);
    }

    /// @param isInService a broken-down vehicle is not
    /// @param expectedAt where the plan has it now, on a straight line to its next stop: an estimate
    /// @param seen where it was last, if it has told within the hour
    /// @param stops ahead in order; those the plan believes made, but nobody has told so, come first
    public record VehicleState(
            String vehicle,
            int seats,
            int wheelchairPlaces,
            boolean isInService,
            Instant shiftFrom,
            Instant shiftTo,
            LatLon expectedAt,
            Optional<VehicleSeen> seen,
            List<Stop> stops) {

        public VehicleState {
            stops = List.copyOf(stops);
        }
    }

    /// @param ride empty for the driver's break
    /// @param planned when it begins
    /// @param latest when it must begin for every promise of the tour to hold
    /// @param isUnderWay the vehicle drives there or stands there
    public record Stop(
            PlannedVisit.Kind kind, Optional<Booking> ride, Instant planned, Instant latest, boolean isUnderWay) {}

    /// @param next what has to happen in time
    /// @param latest what the promise allows for it
    public record AtRisk(Booking ride, PlannedVisit.Kind next, String vehicle, Instant planned, Instant latest) {}

    public Optional<VehicleState> find(String vehicle) {
        return vehicles.stream().filter(each -> each.vehicle().equals(vehicle)).findFirst();
    }
}
