package jp.miyamichi.service.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import jp.miyamichi.service.broadcast.LineVehicle;
import jp.miyamichi.service.broadcast.LineVehicles;
import jp.miyamichi.service.broadcast.rules.KnownGtfs;
import jp.miyamichi.service.wording.RegionTimes;

/// `/api/v1/line-vehicles`: a vehicle of a community line tells where it is, for our GTFS-Realtime.
public final class LineVehicleRoutes implements OperationSet {

    /// Clocks of devices are this far wrong at most.
    private static final Duration AHEAD_MAX = Duration.ofSeconds(30);

    /// An older position is not told any more.
    private static final Duration OLD_MAX = Duration.ofMinutes(2);

    private final Supplier<KnownGtfs> timetable;
    private final LineVehicles vehicles;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;

    /// @param timetable what is published
    public LineVehicleRoutes(
            Supplier<KnownGtfs> timetable, LineVehicles vehicles, Supplier<ZoneId> zone, InstantSource clock) {
        this.timetable = timetable;
        this.vehicles = vehicles;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of("tellLinePosition", this::tell);
    }

    private Reply tell(Query query) {
        var body = query.json();
        var trip = body.getString("trip");
        var known = timetable.get().trips().get(trip);
        if (known == null || !known.headways().isEmpty()) {
            throw Problem.notFound(
                            "trip",
                            "No published timetable has the trip " + trip + " with times of its own, so nobody could"
                                    + " be told of it. /open-data lists what is published, and what is left out.")
                    .refusal();
        }
        var now = clock.instant();
        var at = RegionTimes.parse(body.getString("at"), zone.get()).orElse(Instant.MIN);
        if (at.isAfter(now.plus(AHEAD_MAX)) || at.isBefore(now.minus(OLD_MAX))) {
            throw Problem.in(
                            "at",
                            "at must be a time within the last " + OLD_MAX.toMinutes() + " minutes; it is " + now
                                    + " here. Set the device's clock, and send the newest position only.")
                    .refusal();
        }
        var day = OrderBodies.day(body.getString("day"), "day");
        var vehicle = query.pathText("vehicle");
        vehicles.seen(
                new LineVehicle(vehicle, trip, day, begins(day), body.getDouble("lat"), body.getDouble("lon"), at));
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeStringField("vehicle", vehicle);
            json.writeStringField("trip", trip);
            json.writeEndObject();
        });
    }

    /// GTFS counts a service day's times from noon less twelve hours.
    private Instant begins(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(zone.get()).toInstant().minus(Duration.ofHours(12));
    }
}
