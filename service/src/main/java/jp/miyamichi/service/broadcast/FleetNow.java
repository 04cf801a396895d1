package jp.miyamichi.service.broadcast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.miyamichi.region.LatLon;

/// The on-demand vehicles on the road, as whoever dispatches them knows them. Says nothing of riders.
@FunctionalInterface
public interface FleetNow {

    /// Nobody drives.
    FleetNow NONE = _ -> List.of();

    List<Vehicle> vehicles(Instant now);

    /// @param id of the vehicle, unique among all services
    /// @param route of GTFS, by its id there
    /// @param day the service day
    /// @param seenAt when it was at `at`
    /// @param ahead where it will stop, in order
    record Vehicle(String id, String route, LocalDate day, LatLon at, Instant seenAt, List<Due> ahead) {
        public Vehicle {
            ahead = List.copyOf(ahead);
        }
    }

    /// A stop ahead, at a door or at a public stop.
    record Due(LatLon at, Instant arrivesAt) {}
}
