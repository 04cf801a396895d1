package jp.miyamichi.service.broadcast.rules;

import com.google.transit.realtime.GtfsRealtime.EntitySelector;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.Position;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeEvent;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import com.google.transit.realtime.GtfsRealtime.VehicleDescriptor;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.broadcast.rules.KnownGtfs.Call;
import jp.miyamichi.service.broadcast.rules.KnownGtfs.Headway;
import jp.miyamichi.service.broadcast.rules.KnownGtfs.Stop;
import jp.miyamichi.service.broadcast.rules.KnownGtfs.Trip;

/// A timetable with one trip of each kind, and messages about it that break no rule.
final class SmallTown {

    static final Instant NOW = Instant.parse("2026-04-01T01:02:00Z");
    static final long SECONDS = NOW.getEpochSecond();

    private static final LatLon WEST = new LatLon(36.55, 139.88);
    private static final LatLon EAST = new LatLon(36.55, 139.90);
    private static final int EIGHT = 8 * 3_600;

    private SmallTown() {}

    static KnownGtfs timetable() {
        var stops = Map.of(
                "west", new Stop(0, WEST),
                "middle", new Stop(0, new LatLon(36.55, 139.89)),
                "east", new Stop(0, EAST),
                "hall", new Stop(1, EAST));
        var trips = Map.of(
                "timed", trip("tram", List.of(), calls("west", "middle", "east"), List.of(WEST, EAST)),
                "loop", trip("tram", List.of(), calls("west", "middle", "west"), List.of()),
                "loose",
                        trip(
                                "bus",
                                List.of(new Headway(EIGHT, EIGHT + 3_600, 600, false)),
                                calls("west", "east"),
                                List.of()),
                "exact",
                        trip(
                                "bus",
                                List.of(new Headway(EIGHT, EIGHT + 3_600, 600, true)),
                                calls("west", "east"),
                                List.of()),
                "hall", trip("bus", List.of(), calls("west", "hall"), List.of()));
        return new KnownGtfs(Set.of("city"), stops, Set.of("tram", "bus"), trips, List.of(WEST, EAST));
    }

    private static Trip trip(String route, List<Headway> headways, List<Call> calls, List<LatLon> shape) {
        return new Trip(route, Optional.of(0), Optional.empty(), calls, headways, shape);
    }

    /// The last call has no time.
    private static List<Call> calls(String... stops) {
        var calls = new ArrayList<Call>();
        for (int i = 0; i < stops.length; i++) {
            var time = i == stops.length - 1 ? OptionalInt.empty() : OptionalInt.of(EIGHT + 300 * i);
            calls.add(new Call(i + 1, stops[i], time, time));
        }
        return calls;
    }

    static FeedMessage.Builder message() {
        return FeedMessage.newBuilder()
                .setHeader(FeedHeader.newBuilder()
                        .setGtfsRealtimeVersion("2.0")
                        .setIncrementality(FeedHeader.Incrementality.FULL_DATASET)
                        .setTimestamp(SECONDS));
    }

    static TripDescriptor.Builder descriptor(String trip) {
        return TripDescriptor.newBuilder()
                .setTripId(trip)
                .setScheduleRelationship(TripDescriptor.ScheduleRelationship.SCHEDULED);
    }

    /// A stop in a few minutes.
    static StopTimeUpdate.Builder stop(int sequence, String stop, int minutes) {
        return StopTimeUpdate.newBuilder()
                .setStopSequence(sequence)
                .setStopId(stop)
                .setScheduleRelationship(StopTimeUpdate.ScheduleRelationship.SCHEDULED)
                .setArrival(StopTimeEvent.newBuilder().setTime(SECONDS + 60L * minutes));
    }

    static TripUpdate.Builder update(String trip, StopTimeUpdate.Builder... stops) {
        var update = TripUpdate.newBuilder()
                .setTrip(descriptor(trip))
                .setVehicle(VehicleDescriptor.newBuilder().setId("car"))
                .setTimestamp(SECONDS);
        List.of(stops).forEach(update::addStopTimeUpdate);
        return update;
    }

    static TripUpdate.Builder update() {
        return update("timed", stop(1, "west", 1), stop(2, "middle", 6));
    }

    static FeedMessage.Builder with(TripUpdate.Builder update) {
        var message = message();
        message.addEntityBuilder().setId("1").setTripUpdate(update);
        return message;
    }

    static VehiclePosition.Builder position() {
        return VehiclePosition.newBuilder()
                .setTrip(descriptor("timed"))
                .setVehicle(VehicleDescriptor.newBuilder().setId("car"))
                .setPosition(Position.newBuilder().setLatitude(36.55f).setLongitude(139.885f))
                .setTimestamp(SECONDS);
    }

    static FeedMessage.Builder with(VehiclePosition.Builder... vehicles) {
        var message = message();
        for (var vehicle : vehicles) {
            message.addEntityBuilder().setId("v" + message.getEntityCount()).setVehicle(vehicle);
        }
        return message;
    }

    static FeedMessage.Builder about(EntitySelector.Builder... subjects) {
        var message = message();
        var alert = message.addEntityBuilder().setId("a").getAlertBuilder();
        for (var subject : subjects) {
            alert.addInformedEntity(subject);
        }
        return message;
    }
}
