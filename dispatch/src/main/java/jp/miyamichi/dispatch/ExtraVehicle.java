package jp.miyamichi.dispatch;

import java.util.Optional;
import jp.miyamichi.dispatch.region.Fact;
import jp.miyamichi.dispatch.region.FleetVehicle;
import jp.miyamichi.dispatch.region.RideService;

/// A vehicle that could come in addition: like one of the fleet, with a name of its own and room of its own.
///
/// @param like the vehicle of the fleet whose depot, permits and shifts it has
public record ExtraVehicle(String id, String like, int seats, int wheelchairPlaces) {

    private static final Optional<String> REASON = Optional.of("added by a dispatcher");

    public ExtraVehicle {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a vehicle needs a name");
        }
    }

    FleetVehicle in(RideService service) {
        var model = service.rules().fleet().stream()
                .filter(vehicle -> vehicle.id().equals(like))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no vehicle " + like + " of " + service.id()
                        + " to be like; its fleet is "
                        + service.rules().fleet().stream().map(FleetVehicle::id).toList()));
        if (service.rules().fleet().stream().anyMatch(vehicle -> vehicle.id().equals(id))) {
            throw new IllegalArgumentException("there is a vehicle " + id + " already; choose another name");
        }
        return new FleetVehicle(
                id, model.kind(), fact(seats), fact(wheelchairPlaces), model.depot(), model.permits(), model.shifts());
    }

    private static Fact<Integer> fact(int value) {
        return new Fact<>(value, Optional.empty(), Optional.empty(), REASON);
    }
}
