package jp.miyamichi.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.Offer;
import jp.miyamichi.dispatch.booking.Party;
import jp.miyamichi.dispatch.booking.Promise;
import jp.miyamichi.dispatch.booking.Spot;
import jp.miyamichi.dispatch.booking.UnmetRequest;
import jp.miyamichi.dispatch.booking.When;
import jp.miyamichi.dispatch.engine.Load;
import jp.miyamichi.dispatch.engine.PromiseRule;
import jp.miyamichi.dispatch.engine.RideId;
import jp.miyamichi.dispatch.engine.RideRequest;
import jp.miyamichi.dispatch.engine.ServiceId;
import jp.miyamichi.dispatch.engine.Vehicle;
import jp.miyamichi.dispatch.engine.VehicleId;
import jp.miyamichi.dispatch.region.FleetVehicle;
import jp.miyamichi.dispatch.region.RideLimits;
import jp.miyamichi.dispatch.region.RideService;

/// Says to the engine, in its words, what a service has and what a rider wants.
final class EngineFleet {

    private EngineFleet() {}

    /// The vehicles of a day: one for each shift, as each has a driver of its own.
    static List<Vehicle> vehicles(List<FleetVehicle> fleet, LocalDate day, ZoneId zone) {
        return fleet.stream()
                .flatMap(vehicle -> shifts(vehicle, day).stream().map(shift -> vehicle(vehicle, shift, day, zone)))
                .toList();
    }

    private static List<FleetVehicle.Shift> shifts(FleetVehicle vehicle, LocalDate day) {
        return vehicle.shifts().is().stream()
                .filter(shift -> shift.isDrivenOn(day))
                .toList();
    }

    private static Vehicle vehicle(FleetVehicle vehicle, FleetVehicle.Shift shift, LocalDate day, ZoneId zone) {
        var isOnlyShift = shifts(vehicle, day).size() == 1;
        var room = new Load(vehicle.seats().is(), vehicle.wheelchairPlaces().is());
        return new Vehicle(
                new VehicleId(isOnlyShift ? vehicle.id() : vehicle.id() + "@" + shift.from()),
                room,
                vehicle.permits().is().stream().map(ServiceId::new).collect(Collectors.toSet()),
                vehicle.depot().is(),
                at(day, shift.from(), zone),
                at(day, shift.to(), zone),
                true,
                shift.rest().stream()
                        .map(rest -> new Vehicle.Break(
                                at(day, rest.earliest(), zone),
                                at(day, rest.latest(), zone),
                                Duration.ofMinutes(rest.minutes())))
                        .toList());
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return time.atDate(day).atZone(zone).toInstant();
    }

    /// A wish within a window, not yet promised.
    static RideRequest wish(RideId id, RideService service, BookingRequest wish, PickupWindows.Window window) {
        var limits = service.rules().limits();
        return new RideRequest(
                id,
                new ServiceId(service.id()),
                wish.from().at(),
                wish.to().at(),
                window.earliest(),
                window.latest(),
                window.latestArrival(),
                load(wish.party()),
                boarding(limits, wish.party()),
                boarding(limits, wish.party()),
                new PromiseRule(
                        Duration.ofMinutes(limits.earlierMinutes().is()),
                        Duration.ofMinutes(limits.laterMinutes().is()),
                        limits.rideFactor().is(),
                        Duration.ofMinutes(limits.rideExtraMinutes().is())));
    }

    /// An offer to be kept exactly as it was told.
    static RideRequest told(RideId id, RideService service, Offer offer) {
        var promise = offer.promise();
        var wish = BookingRequest.of(
                offer.rider().id(), offer.rider().household(), offer.from(), offer.to(), new When.Now(), offer.party());
        return wish(
                id,
                service,
                wish,
                new PickupWindows.Window(promise.pickupFrom(), promise.pickupTo(), promise.arriveBy()));
    }

    /// A ride as it was promised.
    static RideRequest promised(RideService service, Booking booking, Promise given) {
        var rider = booking.rider();
        var wish = BookingRequest.of(
                rider.id(), rider.household(), booking.from(), booking.to(), new When.Now(), booking.party());
        var window = new PickupWindows.Window(given.pickupFrom(), given.pickupTo(), given.arriveBy());
        return wish(DayTours.ride(booking.id()), service, wish, window);
    }

    /// A ride that could not be offered, as it was wished for. Who was in the party is not kept.
    static RideRequest unmet(RideId id, RideService service, UnmetRequest unmet) {
        var window = Duration.ofMinutes(service.rules().limits().windowMinutes().is());
        var wanted = unmet.wantedAt();
        var party = new Party(Math.min(unmet.seats(), Party.RIDERS_MAX), 0, 0, unmet.wheelchairs(), 0);
        var wish = BookingRequest.of(
                id.value(), id.value(), new Spot("", unmet.from()), new Spot("", unmet.to()), new When.Now(), party);
        return wish(
                id,
                service,
                wish,
                new PickupWindows.Window(wanted, wanted.plus(window), wanted.plus(Duration.ofDays(1))));
    }

    private static Load load(Party party) {
        return new Load(party.seats() + party.wheelchairs(), party.wheelchairs());
    }

    private static Duration boarding(RideLimits limits, Party party) {
        return limits.boarding(party.adults(), party.children(), party.wheelchairs());
    }
}
