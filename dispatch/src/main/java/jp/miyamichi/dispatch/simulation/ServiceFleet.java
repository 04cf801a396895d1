package jp.miyamichi.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.miyamichi.dispatch.engine.Load;
import jp.miyamichi.dispatch.engine.ServiceId;
import jp.miyamichi.dispatch.engine.Vehicle;
import jp.miyamichi.dispatch.engine.VehicleId;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.OnDemandService;

/// The vehicles of a service as the region's tables tell them; seats and wheelchair places no source tells are
/// estimated.
final class ServiceFleet {

    /// Estimated: a taxi has four places for riders.
    private static final int SEATS = 4;

    /// Estimated: a UD taxi takes one wheelchair, other kinds none.
    private static final int WHEELCHAIRS_UD = 1;

    /// Estimated: the shift begins before the first slot and ends after the last.
    private static final Duration AROUND = Duration.ofMinutes(90);

    private ServiceFleet() {}

    static List<Vehicle> of(OnDemandService service, LatLon depot, List<Instant> slots) {
        var vehicles = new ArrayList<Vehicle>();
        for (var kind : service.vehicles()) {
            for (int k = 1; k <= kind.count(); k++) {
                int wheelchairs = kind.wheelchairPlaces().orElse(kind.kind().startsWith("UD") ? WHEELCHAIRS_UD : 0);
                vehicles.add(new Vehicle(
                        new VehicleId(kind.kind() + k),
                        new Load(kind.seats().orElse(SEATS), wheelchairs),
                        Set.of(new ServiceId(service.id())),
                        depot,
                        slots.getFirst().minus(AROUND),
                        slots.getLast().plus(AROUND),
                        false,
                        List.of()));
            }
        }
        if (vehicles.isEmpty()) {
            throw new BadScenario(
                    "the fleet of service " + service.id() + " is not known; complete the region's tables");
        }
        return vehicles;
    }
}
