package jp.miyamichi.service.broadcast;

import com.google.transit.realtime.GtfsRealtime.Position;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeEvent;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import com.google.transit.realtime.GtfsRealtime.VehicleDescriptor;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.broadcast.FleetNow.Due;
import jp.miyamichi.service.broadcast.FleetNow.Vehicle;
import jp.miyamichi.service.broadcast.rules.KnownGtfs;

/// Writes on-demand vehicles into two messages. Each run of a vehicle is an added trip of its service, told at public
/// stops only; where it is, is told to the kilometre. What would lead to a rider's door stays out.
final class FleetMessages {

    /// A vehicle that stops so near a public stop is told to stop there.
    private static final double AT_STOP_METERS = 60;

    private static final Duration SILENT_AFTER = Duration.ofMinutes(2);

    /// Positions are told by the middle of a square of so many degrees, about a kilometre.
    private static final double SQUARE_DEGREES = 0.01;

    private final KnownGtfs gtfs;
    private final Instant now;
    private final Draft updates;
    private final Draft positions;

    private FleetMessages(KnownGtfs gtfs, Instant now, Draft updates, Draft positions) {
        this.gtfs = gtfs;
        this.now = now;
        this.updates = updates;
        this.positions = positions;
    }

    static void add(List<Vehicle> vehicles, KnownGtfs gtfs, Instant now, Draft updates, Draft positions) {
        vehicles.forEach(new FleetMessages(gtfs, now, updates, positions)::add);
    }

    private void add(Vehicle vehicle) {
        if (!gtfs.routes().contains(vehicle.route())) {
            positions.omit(Omission.VEHICLES_WITHOUT_TIMETABLE);
            return;
        }
        if (vehicle.seenAt().plus(SILENT_AFTER).isBefore(now)) {
            positions.omit(Omission.SILENT_VEHICLES);
            return;
        }
        var stops = stops(vehicle);
        var seen = Math.min(vehicle.seenAt().getEpochSecond(), now.getEpochSecond());
        var position = VehiclePosition.newBuilder()
                .setVehicle(VehicleDescriptor.newBuilder().setId(vehicle.id()))
                .setPosition(square(vehicle.at()))
                .setTimestamp(seen);
        if (!stops.isEmpty()) {
            var trip = trip(vehicle);
            position.setTrip(trip);
            updates.message()
                    .addEntityBuilder()
                    .setId(trip.getTripId())
                    .setTripUpdate(TripUpdate.newBuilder()
                            .setTrip(trip)
                            .setVehicle(position.getVehicle())
                            .setTimestamp(seen)
                            .addAllStopTimeUpdate(stops));
        }
        positions.message().addEntityBuilder().setId(vehicle.id()).setVehicle(position);
    }

    private static TripDescriptor trip(Vehicle vehicle) {
        var day = DateTimeFormatter.BASIC_ISO_DATE.format(vehicle.day());
        return TripDescriptor.newBuilder()
                .setTripId("run-" + vehicle.route() + "-" + vehicle.id() + "-" + day)
                .setRouteId(vehicle.route())
                .setStartDate(day)
                .setScheduleRelationship(TripDescriptor.ScheduleRelationship.ADDED)
                .build();
    }

    private List<StopTimeUpdate> stops(Vehicle vehicle) {
        var stops = new ArrayList<StopTimeUpdate>();
        for (var due : vehicle.ahead()) {
            var stop = publicStop(due.at());
            if (stop.isEmpty()) {
                updates.omit(Omission.STOPS_AT_DOORS);
            } else if (isNext(stops, stop.get(), due)) {
                stops.add(StopTimeUpdate.newBuilder()
                        .setStopId(stop.get())
                        .setStopSequence(stops.size() + 1)
                        .setScheduleRelationship(StopTimeUpdate.ScheduleRelationship.SCHEDULED)
                        .setArrival(StopTimeEvent.newBuilder()
                                .setTime(due.arrivesAt().getEpochSecond()))
                        .build());
            }
        }
        return stops;
    }

    /// Two riders at one stop are one stop of the vehicle.
    private static boolean isNext(List<StopTimeUpdate> stops, String stop, Due due) {
        if (stops.isEmpty()) {
            return true;
        }
        var last = stops.getLast();
        return !last.getStopId().equals(stop)
                && last.getArrival().getTime() < due.arrivesAt().getEpochSecond();
    }

    private Optional<String> publicStop(LatLon at) {
        return gtfs.stops().entrySet().stream()
                .filter(stop -> stop.getValue().locationType() == 0
                        && stop.getValue().at().metersTo(at) <= AT_STOP_METERS)
                .min((a, b) -> Double.compare(
                        a.getValue().at().metersTo(at), b.getValue().at().metersTo(at)))
                .map(Map.Entry::getKey);
    }

    private static Position square(LatLon at) {
        return Position.newBuilder()
                .setLatitude((float) middle(at.lat()))
                .setLongitude((float) middle(at.lon()))
                .build();
    }

    private static double middle(double degrees) {
        return (Math.floor(degrees / SQUARE_DEGREES) + 0.5) * SQUARE_DEGREES;
    }
}
