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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.broadcast.rules.KnownGtfs;

/// Writes the vehicles of community lines into two messages: where each is, and how late it comes to its next stop. A
/// vehicle whose trip is not published, or that is not on its trip's way, would break the rules for all: it stays out.
final class LineMessages {

    private static final Duration SILENT_AFTER = Duration.ofMinutes(2);

    /// Less than the 200 metres at which the validator's rules call a vehicle lost.
    private static final double OFF_METERS_MAX = 150;

    private final KnownGtfs gtfs;
    private final Instant now;
    private final Draft updates;
    private final Draft positions;
    private final Set<String> told = new HashSet<>();

    private LineMessages(KnownGtfs gtfs, Instant now, Draft updates, Draft positions) {
        this.gtfs = gtfs;
        this.now = now;
        this.updates = updates;
        this.positions = positions;
    }

    static void add(Collection<LineVehicle> vehicles, KnownGtfs gtfs, Instant now, Draft updates, Draft positions) {
        var messages = new LineMessages(gtfs, now, updates, positions);
        vehicles.stream()
                .sorted(Comparator.comparing(LineVehicle::seenAt).reversed())
                .forEach(messages::add);
    }

    private void add(LineVehicle vehicle) {
        var trip = gtfs.trips().get(vehicle.trip());
        if (trip == null || !trip.headways().isEmpty()) {
            positions.omit(Omission.VEHICLES_WITHOUT_TIMETABLE);
        } else if (vehicle.seenAt().plus(SILENT_AFTER).isBefore(now)) {
            positions.omit(Omission.SILENT_VEHICLES);
        } else {
            var at = new LatLon(vehicle.lat(), vehicle.lon());
            var progress = progress(vehicle, trip, at);
            // Where two say they drive one trip, the one seen last is believed.
            if (progress.isEmpty() || !told.add(vehicle.trip() + " " + vehicle.day())) {
                positions.omit(Omission.VEHICLES_OFF_THEIR_WAY);
            } else {
                tell(vehicle, trip.route(), at, progress.get());
            }
        }
    }

    private Optional<TripProgress> progress(LineVehicle vehicle, KnownGtfs.Trip trip, LatLon at) {
        var seconds =
                (int) Duration.between(vehicle.dayBegins(), vehicle.seenAt()).toSeconds();
        return TripProgress.of(trip, gtfs.stops(), at, seconds)
                .filter(progress -> progress.metersOff() <= OFF_METERS_MAX);
    }

    /// Of the service day, when it was seen.
    private static int seconds(LineVehicle vehicle) {
        return (int) Duration.between(vehicle.dayBegins(), vehicle.seenAt()).toSeconds();
    }

    private void tell(LineVehicle vehicle, String route, LatLon at, TripProgress progress) {
        var trip = TripDescriptor.newBuilder()
                .setTripId(vehicle.trip())
                .setRouteId(route)
                .setStartDate(DateTimeFormatter.BASIC_ISO_DATE.format(vehicle.day()))
                .setScheduleRelationship(TripDescriptor.ScheduleRelationship.SCHEDULED)
                .build();
        var seen = Math.min(vehicle.seenAt().getEpochSecond(), now.getEpochSecond());
        var descriptor = VehicleDescriptor.newBuilder().setId(vehicle.id()).build();
        positions
                .message()
                .addEntityBuilder()
                .setId("line-" + vehicle.id())
                .setVehicle(VehiclePosition.newBuilder()
                        .setTrip(trip)
                        .setVehicle(descriptor)
                        .setPosition(Position.newBuilder()
                                .setLatitude((float) at.lat())
                                .setLongitude((float) at.lon()))
                        .setStopId(progress.next().stop())
                        .setCurrentStopSequence(progress.next().sequence())
                        .setTimestamp(seen));
        updates.message()
                .addEntityBuilder()
                .setId("line-" + vehicle.trip())
                .setTripUpdate(TripUpdate.newBuilder()
                        .setTrip(trip)
                        .setVehicle(descriptor)
                        .setTimestamp(seen)
                        .addStopTimeUpdate(next(vehicle, progress)));
    }

    private static StopTimeUpdate next(LineVehicle vehicle, TripProgress progress) {
        var late = progress.late(seconds(vehicle));
        return StopTimeUpdate.newBuilder()
                .setStopSequence(progress.next().sequence())
                .setStopId(progress.next().stop())
                .setScheduleRelationship(StopTimeUpdate.ScheduleRelationship.SCHEDULED)
                .setArrival(StopTimeEvent.newBuilder()
                        .setDelay(late)
                        .setTime(vehicle.dayBegins()
                                .plusSeconds(progress.next().due() + (long) late)
                                .getEpochSecond()))
                .build();
    }
}
