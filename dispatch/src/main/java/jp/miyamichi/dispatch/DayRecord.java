package jp.miyamichi.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.DayBook;
import jp.miyamichi.dispatch.booking.Json;
import jp.miyamichi.dispatch.booking.PromiseOutcome;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.dispatch.booking.UnmetRequest;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.engine.FleetState;
import jp.miyamichi.dispatch.engine.PlannedVisit;
import jp.miyamichi.dispatch.engine.Promise;
import jp.miyamichi.dispatch.engine.QuoteAnswer;
import jp.miyamichi.dispatch.engine.RideId;
import jp.miyamichi.dispatch.engine.TravelTimes;
import jp.miyamichi.dispatch.engine.Vehicle;
import jp.miyamichi.dispatch.engine.VehicleId;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.simulation.DayEvent;
import jp.miyamichi.dispatch.simulation.DayLog;
import jp.miyamichi.dispatch.simulation.LogLine;
import jp.miyamichi.dispatch.simulation.RecordedDay;
import jp.miyamichi.dispatch.simulation.Streets;
import jp.miyamichi.region.LatLon;

/// A day that was really driven, put together from what the database keeps of it, so that it can be replayed with
/// another fleet.
///
/// Where the vehicles went between two stops is not kept: kilometres are those of the roads from stop to stop. Rides
/// booked on earlier days are asked for when the day opens.
public final class DayRecord {

    /// A day opens this long before its first departure.
    private static final Duration OPENS_BEFORE = Duration.ofHours(2);

    private static final Duration ANY_TIME = Duration.ofDays(1);

    private final RideService service;
    private final LocalDate day;
    private final ZoneId zone;
    private final TravelTimes times;
    private final Instant opens;
    private final List<LogLine> lines = new ArrayList<>();
    private final List<Stop> stops = new ArrayList<>();

    private DayRecord(RideService service, LocalDate day, ZoneId zone, TravelTimes times) {
        this.service = service;
        this.day = day;
        this.zone = zone;
        this.times = times;
        this.opens = at(service.rules().hours().is().first()).minus(OPENS_BEFORE);
    }

    private record Stop(VehicleId vehicle, PlannedVisit.Kind kind, RideId ride, LatLon at, Instant when) {}

    /// @throws IllegalArgumentException if the day is not over
    public static RecordedDay of(
            RideService service, LocalDate day, ZoneId zone, DayBook book, Streets streets, TravelTimes times) {
        return new DayRecord(service, day, zone, times).read(book, streets);
    }

    private RecordedDay read(DayBook book, Streets streets) {
        var area = DispatchDesk.area(service);
        var hours = service.rules().hours().is();
        var vehicles = vehicles(book);
        var promised = book.promised(area, day);
        promised.forEach(this::promised);
        var unmet = book.unmet(area, day).stream()
                .filter(request -> request.reason().equals(RideAnswer.Reason.NO_ROOM.name()))
                .toList();
        for (int k = 0; k < unmet.size(); k++) {
            unmet(new RideId("unmet-" + (k + 1)), unmet.get(k));
        }
        var midnight = at(LocalTime.MIDNIGHT);
        for (var happened : book.happened(area, midnight, midnight.plus(ANY_TIME))) {
            happened(happened, promised);
        }
        drives(vehicles);
        lines.sort(Comparator.comparing(LogLine::at));
        return new RecordedDay(
                service.id() + " " + day,
                opens,
                Duration.between(hours.first(), hours.last()).plusHours(1),
                streets,
                RecordedDay.LIVE,
                0,
                vehicles,
                new DayLog(lines));
    }

    private List<Vehicle> vehicles(DayBook book) {
        var fleet = EngineFleet.vehicles(service.rules().fleet(), day, zone);
        var known = fleet.stream().map(Vehicle::id).toList();
        var more = book.tours(DispatchDesk.area(service), day).stream()
                .map(tour -> Json.read(tour.plan(), FleetState.TourState.class).vehicle())
                .filter(vehicle -> !known.contains(vehicle.id()));
        return Stream.concat(fleet.stream(), more).toList();
    }

    private void promised(DayBook.Promised promised) {
        var booking = promised.booking();
        var outcome = promised.outcome()
                .orElseThrow(() -> new IllegalArgumentException("ride " + booking.id() + " of " + day
                        + " is not over yet; record the day when all its rides are"));
        var ride = DayTours.ride(booking.id());
        var asked = notBefore(promised.givenAt());
        var given = promised.given();
        var request = EngineFleet.promised(service, booking, given);
        var promise = new Promise(given.pickupFrom(), given.pickupTo(), given.arriveBy());
        var vehicle = new VehicleId(booking.vehicle());
        lines.add(new LogLine.Came(new DayEvent.Asked(asked, request)));
        lines.add(new LogLine.Promised(asked, ride, vehicle, given.pickupFrom(), promise));
        var settled = notBefore(outcome.notedAt());
        switch (outcome.outcome()) {
            case KEPT, BROKEN ->
                carried(
                        outcome,
                        vehicle,
                        ride,
                        booking.from().at(),
                        booking.to().at());
            case RELEASED, SUSPENDED -> lines.add(new LogLine.Came(new DayEvent.Cancelled(settled, ride)));
            // Another fleet comes at another minute: whoever did not come is missing from the first on.
            case NO_SHOW -> lines.add(new LogLine.Came(new DayEvent.NotThere(notBefore(given.pickupFrom()), ride)));
        }
    }

    private void carried(PromiseOutcome outcome, VehicleId vehicle, RideId ride, LatLon from, LatLon to) {
        if (outcome.pickedUpAt().isPresent() && outcome.setDownAt().isPresent()) {
            stops.add(new Stop(
                    vehicle,
                    PlannedVisit.Kind.PICKUP,
                    ride,
                    from,
                    outcome.pickedUpAt().get()));
            stops.add(new Stop(
                    vehicle,
                    PlannedVisit.Kind.DROPOFF,
                    ride,
                    to,
                    outcome.setDownAt().get()));
        } else {
            lines.add(new LogLine.Lost(notBefore(outcome.notedAt()), ride, Optional.empty()));
        }
    }

    private void unmet(RideId id, UnmetRequest unmet) {
        var asked = notBefore(unmet.askedAt());
        lines.add(new LogLine.Came(new DayEvent.Asked(asked, EngineFleet.unmet(id, service, unmet))));
        lines.add(new LogLine.Refused(asked, id, QuoteAnswer.Reason.NO_ROOM_IN_TIME));
    }

    private void happened(DayBook.Happened happened, List<DayBook.Promised> promised) {
        var at = happened.at();
        switch (happened.event()) {
            case FleetEvent.Delayed(var vehicle, var by) -> came(new DayEvent.Delayed(at, vehicle, by));
            case FleetEvent.BrokeDown(var vehicle, var _) -> came(new DayEvent.BrokeDown(at, vehicle));
            case FleetEvent.BackInService(var vehicle, var _) -> came(new DayEvent.BackInService(at, vehicle));
            case FleetEvent.RiderEarly(var ride) -> {
                came(new DayEvent.Early(at, ride));
                renewed(at, ride, promised);
            }
            case FleetEvent.RiderLate(var ride, var from) -> {
                came(new DayEvent.Late(at, ride, from));
                renewed(at, ride, promised);
            }
            case FleetEvent.Seen _, FleetEvent.NoShow _, FleetEvent.Cancelled _ -> {}
        }
    }

    private void came(DayEvent event) {
        lines.add(new LogLine.Came(event));
    }

    /// A rider who is early or late has the promise the booking ended with.
    private void renewed(Instant at, RideId ride, List<DayBook.Promised> promised) {
        promised.stream()
                .map(DayBook.Promised::booking)
                .filter(booking -> booking.id().equals(BookingId.of(ride.value())))
                .map(booking -> booking.promise())
                .map(now -> new Promise(now.pickupFrom(), now.pickupTo(), now.arriveBy()))
                .forEach(now -> lines.add(new LogLine.Renewed(at, ride, now)));
    }

    /// From stop to stop, each vehicle beginning at its depot.
    private void drives(List<Vehicle> vehicles) {
        var places = new HashMap<VehicleId, LatLon>();
        vehicles.forEach(vehicle -> places.put(vehicle.id(), vehicle.depot()));
        stops.sort(Comparator.comparing(Stop::when));
        for (var stop : stops) {
            var before = places.getOrDefault(stop.vehicle, stop.at);
            int meters = times.meters(times.place(before), times.place(stop.at));
            lines.add(new LogLine.SetOut(
                    stop.when, stop.vehicle, stop.kind, Optional.of(stop.ride), stop.at, stop.when, meters));
            places.put(stop.vehicle, stop.at);
        }
    }

    private Instant notBefore(Instant moment) {
        return moment.isBefore(opens) ? opens : moment;
    }

    private Instant at(LocalTime time) {
        return time.atDate(day).atZone(zone).toInstant();
    }
}
