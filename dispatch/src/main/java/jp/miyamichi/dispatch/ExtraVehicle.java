package jp.miyamichi.dispatch;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.dispatch.region.Duty;
import jp.miyamichi.dispatch.region.Fact;
import jp.miyamichi.dispatch.region.FleetVehicle;
import jp.miyamichi.dispatch.region.RideService;

/// A vehicle that could come in addition: like one of the fleet, with a name of its own and room of its own.
///
/// @param like the vehicle of the fleet whose depot and permits it has, and its hours unless `shift` tells others
public record ExtraVehicle(String id, String like, int seats, int wheelchairPlaces, Optional<ExtraShift> shift) {

    /// @param driver as the roster names them; somebody who drives already must keep the drivers' hours
    public record ExtraShift(String driver, LocalTime from, LocalTime to) {

        FleetVehicle.Shift asShift() {
            return new FleetVehicle.Shift(driver, from, to, Optional.empty(), Optional.empty());
        }
    }

    private static final Optional<String> REASON = Optional.of("added by a dispatcher");

    public ExtraVehicle {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a vehicle needs a name");
        }
    }

    /// @throws IllegalArgumentException if there is no such vehicle to be like, or its shift may not be driven
    FleetVehicle in(RideService service, LocalDate day) {
        var model = service.rules().fleet().stream()
                .filter(vehicle -> vehicle.id().equals(like))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no vehicle " + like + " of " + service.id()
                        + " to be like; its fleet is "
                        + service.rules().fleet().stream().map(FleetVehicle::id).toList()));
        if (service.rules().fleet().stream().anyMatch(vehicle -> vehicle.id().equals(id))) {
            throw new IllegalArgumentException("there is a vehicle " + id + " already; choose another name");
        }
        var driven = shift.map(ExtraShift::asShift)
                .orElseGet(() -> model.shifts().is().getFirst().by(id));
        service.refuses(new Duty(driven.driver(), id, day.atTime(driven.from()), day.atTime(driven.to())))
                .ifPresent(why -> {
                    throw new IllegalArgumentException(why + "; give the shift to another driver, or shorten it");
                });
        return new FleetVehicle(
                id,
                model.kind(),
                fact(seats),
                fact(wheelchairPlaces),
                model.depot(),
                model.permits(),
                fact(List.of(driven)));
    }

    private static <T> Fact<T> fact(T value) {
        return new Fact<>(value, Optional.empty(), Optional.empty(), REASON);
    }
}
