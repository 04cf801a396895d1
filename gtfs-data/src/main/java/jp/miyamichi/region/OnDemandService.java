package jp.miyamichi.region;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// An on-demand service as the region describes it. What no source tells is empty, never guessed.
///
/// @param district the district whose registered residents may ride; empty where anyone may
/// @param zone the outer ring of the service zone, closed, longitude and latitude in WGS 84
/// @param zoneApproximate the zone is derived from town points, not from an official boundary
/// @param departures clock times `HH:mm` at which vehicles leave, where the service runs on slots
/// @param noticeMinutes how long before the departure a booking must be made
/// @param vehicles the fleet as far as known
public record OnDemandService(
        String id,
        Names names,
        String feedId,
        String routeId,
        Optional<String> district,
        String eligibility,
        List<LatLon> zone,
        boolean zoneApproximate,
        Optional<String> days,
        List<String> departures,
        OptionalInt noticeMinutes,
        OptionalInt fareAdultYen,
        OptionalInt fareChildYen,
        List<Vehicle> vehicles,
        Optional<String> operator,
        Optional<String> phone,
        String source) {

    public OnDemandService {
        zone = List.copyOf(zone);
        departures = List.copyOf(departures);
        vehicles = List.copyOf(vehicles);
    }

    /// A kind of vehicle of the fleet, and how many there are; seats are empty where no source tells.
    public record Vehicle(String kind, int count, OptionalInt seats, OptionalInt wheelchairPlaces) {}
}
