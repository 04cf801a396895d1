package jp.miyamichi.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.engine.FleetState;
import jp.miyamichi.dispatch.engine.Repair;
import jp.miyamichi.dispatch.region.FleetVehicle;

/// Another fleet for the rest of a day. It is tried on a copy of the tours first.
///
/// @param withdrawn vehicles that drive no further from now on; their riders go to others
/// @param added vehicles that come in addition
public record FleetChange(Set<String> withdrawn, List<FleetVehicle> added) {

    public FleetChange {
        withdrawn = Set.copyOf(withdrawn);
        added = List.copyOf(added);
    }

    /// What a change means for what is promised.
    ///
    /// @param conflicts promises that could not be kept; while there are any, the change does not take effect
    /// @param otherVehicle bookings another vehicle would come for
    public record Consequences(List<Booking> conflicts, List<Booking> otherVehicle) {

        public Consequences {
            conflicts = List.copyOf(conflicts);
            otherVehicle = List.copyOf(otherVehicle);
        }
    }

    /// @param day as it would be
    record Trial(DayTours day, Consequences consequences) {}

    Trial tryOn(DayTours now, DeskParts parts) {
        var known = now.plan().state().tours().stream()
                .map(tour -> tour.vehicle().id())
                .toList();
        var more = EngineFleet.vehicles(added, now.day(), parts.zone()).stream()
                .filter(vehicle -> !known.contains(vehicle.id()))
                .toList();
        var day = now.adding(more, parts.times(), parts.clock());
        var conflicts = new ArrayList<Booking>();
        for (var tour : day.plan().state().tours()) {
            var vehicle = tour.vehicle().id();
            if (withdrawn.contains(vehicle.value())) {
                var repair = day.plan().apply(new FleetEvent.BrokeDown(vehicle, tour.place()));
                repair.lost().forEach(lost -> booking(day, lost).ifPresent(conflicts::add));
            }
        }
        return new Trial(day, new Consequences(conflicts, otherVehicle(day)));
    }

    private static Optional<Booking> booking(DayTours day, Repair.Lost lost) {
        return day.find(BookingId.of(lost.ride().value()));
    }

    private static List<Booking> otherVehicle(DayTours day) {
        return day.plan().state().tours().stream()
                .flatMap(tour -> tour.rides().stream().flatMap(ride -> booking(day, tour, ride).stream()))
                .toList();
    }

    private static Optional<Booking> booking(DayTours day, FleetState.TourState tour, FleetState.RideState ride) {
        var vehicle = tour.vehicle().id().value();
        return day.find(BookingId.of(ride.request().id().value()))
                .filter(booking -> !booking.vehicle().equals(vehicle))
                .map(booking -> booking.on(vehicle));
    }
}
