package jp.miyamichi.planner.realtime;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.region.LatLon;

/// Looks through one GTFS-Realtime message of one feed.
public final class FeedCheck {

    /// 5 MB: some 30,000 trip updates, far beyond any city.
    public static final int BYTES_MAX = 5_000_000;

    public static final int ENTITIES_MAX = 30_000;

    /// GTFS-Realtime asks for data no older than 90 seconds; a stalled sender must not keep showing old delays.
    static final Duration AGE_MAX = Duration.ofMinutes(15);

    /// Clocks differ.
    static final Duration AHEAD_MAX = Duration.ofMinutes(5);

    private static final Set<String> VERSIONS = Set.of("1.0", "2.0");

    private final KnownTimetable timetable;
    private final InstantSource clock;

    public FeedCheck(KnownTimetable timetable, InstantSource clock) {
        this.timetable = timetable;
        this.clock = clock;
    }

    public CheckedFeed check(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            return refused("the message has " + bytes.length + " bytes, at most " + BYTES_MAX + " are taken");
        }
        try {
            var message = FeedMessage.parseFrom(bytes);
            var fault = headerFault(message);
            return fault.isPresent() ? refused(fault.get()) : check(message);
        } catch (InvalidProtocolBufferException e) {
            return refused(
                    "not a GTFS-Realtime FeedMessage: " + e.getMessage() + "; send the protocol buffer, not JSON");
        }
    }

    private Optional<String> headerFault(FeedMessage message) {
        var header = message.getHeader();
        if (!VERSIONS.contains(header.getGtfsRealtimeVersion())) {
            return Optional.of(
                    "gtfs_realtime_version is '" + header.getGtfsRealtimeVersion() + "', known are 1.0 and 2.0");
        }
        if (message.getEntityCount() > ENTITIES_MAX) {
            return Optional.of("the message has " + message.getEntityCount() + " entities, at most " + ENTITIES_MAX
                    + " are taken; split it by route");
        }
        if (!header.hasTimestamp()) {
            return Optional.empty();
        }
        return timeFault(header.getTimestamp()).map(fault -> "the header's timestamp is " + fault);
    }

    private Optional<String> timeFault(long epochSeconds) {
        var age = Duration.between(Instant.ofEpochSecond(epochSeconds), clock.instant());
        if (age.compareTo(AGE_MAX) > 0) {
            return Optional.of("older than " + AGE_MAX.toMinutes() + " minutes");
        }
        return age.negated().compareTo(AHEAD_MAX) > 0
                ? Optional.of("more than " + AHEAD_MAX.toMinutes() + " minutes ahead of this server's clock")
                : Optional.empty();
    }

    private CheckedFeed check(FeedMessage message) {
        var accepted = FeedMessage.newBuilder().setHeader(message.getHeader());
        var vehicles = new ArrayList<LiveVehicle>();
        var problems = new Problems();
        var ids = new HashSet<String>();
        var rules = new EntityRules(timetable);
        for (var entity : message.getEntityList()) {
            var fault = ids.add(entity.getId()) ? fault(entity, rules) : Optional.of("entity id used twice");
            if (fault.isPresent()) {
                problems.add(fault.get(), name(entity));
            } else if (entity.hasVehicle()) {
                vehicles.add(vehicle(entity.getVehicle()));
            } else {
                accepted.addEntity(entity);
            }
        }
        return new CheckedFeed(accepted.build(), vehicles, problems.count(), problems.lines());
    }

    private Optional<String> fault(FeedEntity entity, EntityRules rules) {
        if (entity.getIsDeleted()) {
            return Optional.of("is_deleted is not supported: send a whole data set instead");
        }
        if (entity.hasTripUpdate()) {
            var update = entity.getTripUpdate();
            return rules.fault(update)
                    .or(() -> update.hasTimestamp()
                            ? timeFault(update.getTimestamp()).map(fault -> "trip update " + fault)
                            : Optional.empty());
        }
        if (entity.hasVehicle()) {
            var vehicle = entity.getVehicle();
            return rules.fault(vehicle)
                    .or(() -> vehicle.hasTimestamp()
                            ? timeFault(vehicle.getTimestamp()).map(fault -> "vehicle position " + fault)
                            : Optional.empty());
        }
        return entity.hasAlert()
                ? rules.fault(entity.getAlert())
                : Optional.of("neither trip update, vehicle nor alert");
    }

    private LiveVehicle vehicle(VehiclePosition position) {
        var trip = position.getTrip();
        var seenAt = position.hasTimestamp() ? Instant.ofEpochSecond(position.getTimestamp()) : clock.instant();
        return new LiveVehicle(
                trip.getTripId(),
                trip.hasStartDate() ? Optional.of(EntityRules.date(trip.getStartDate())) : Optional.<LocalDate>empty(),
                new LatLon(
                        position.getPosition().getLatitude(),
                        position.getPosition().getLongitude()),
                seenAt,
                Optional.of(position.getVehicle().getLabel()).filter(label -> !label.isBlank()));
    }

    private static String name(FeedEntity entity) {
        var trip = entity.hasTripUpdate()
                ? entity.getTripUpdate().getTrip()
                : entity.getVehicle().getTrip();
        return trip.hasTripId() ? trip.getTripId() : entity.getId();
    }

    private static CheckedFeed refused(String why) {
        var none = FeedMessage.newBuilder()
                .setHeader(FeedHeader.newBuilder().setGtfsRealtimeVersion("2.0"))
                .build();
        return new CheckedFeed(none, List.of(), 1, List.of(why));
    }
}
