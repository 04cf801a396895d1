package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.RideDay.events;
import static jp.miyamichi.service.http.RideDay.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.broadcast.AlertBoard;
import jp.miyamichi.service.broadcast.Broadcast;
import jp.miyamichi.service.broadcast.FeedKind;
import jp.miyamichi.service.broadcast.LineVehicles;
import jp.miyamichi.service.broadcast.Omission;
import jp.miyamichi.service.broadcast.rules.KnownGtfs;
import jp.miyamichi.service.cluster.ClusterNode;
import jp.miyamichi.service.riding.VehiclesOnTheRoad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A vehicle of the village drives, and anyone may see about where it is, held against all rules of the validator.
@ExtendWith(VertxExtension.class)
class FleetBroadcastTest {

    /// Ten metres from where the shop lies; nobody's home has a stop.
    private static final LatLon SHOP_STOP = Village.at(-1.01, 0.5);

    private static final LatLon ON_THE_WAY = Village.at(1.4, 1.3);

    /// One for each test: it remembers where vehicles were seen.
    private final ClusterNode cluster = ClusterNode.join(0, List.of());
    private RideDay day;
    private Broadcast broadcast;

    @BeforeEach
    void start(Vertx vertx) {
        day = new RideDay(vertx, cluster);
        broadcast = new Broadcast(
                () -> timetable("sagiso"),
                new AlertBoard(NoAlerts.BOOK, day.doors.clock()),
                new VehiclesOnTheRoad(day.desk::office),
                LineVehicles.NONE,
                day.doors.clock());
    }

    @AfterEach
    void stop() {
        day.close();
        cluster.close();
    }

    private static KnownGtfs timetable(String route) {
        return new KnownGtfs(
                Set.of("city"),
                Map.of("shop", new KnownGtfs.Stop(0, SHOP_STOP)),
                Set.of(route),
                Map.of(),
                List.of(Village.at(-5, -5), Village.at(5, 5)));
    }

    @Test
    void aDrivingVehicleIsToldToTheKilometreAndItsRidersDoorIsNot() throws Exception {
        var ride = day.book(new Device(day.service), "11:00", 2);
        day.later(Duration.ofMinutes(55));
        drives(ride.getString("vehicle"), "10:57:00");
        broadcast.look();

        assertThat(broadcast.state(FeedKind.VEHICLE_POSITIONS).refused()).isEmpty();
        assertThat(broadcast.state(FeedKind.TRIP_UPDATES).refused()).isEmpty();
        var positions = sent(FeedKind.VEHICLE_POSITIONS);
        assertThat(positions.getEntityCount()).isEqualTo(1);
        var told = positions.getEntity(0).getVehicle();
        assertThat(told.getVehicle().getId()).isEqualTo(ride.getString("vehicle"));
        assertThat(told.getTrip().getRouteId()).isEqualTo("sagiso");
        var at = new LatLon(told.getPosition().getLatitude(), told.getPosition().getLongitude());
        assertThat(at.metersTo(ON_THE_WAY)).isBetween(20.0, 800.0);

        var updates = sent(FeedKind.TRIP_UPDATES);
        assertThat(updates.getEntityCount()).isEqualTo(1);
        var stops = updates.getEntity(0).getTripUpdate().getStopTimeUpdateList();
        assertThat(stops).extracting(stop -> stop.getStopId()).containsExactly("shop");
        assertThat(stops.getFirst().getArrival().getTime())
                .isGreaterThan(day.doors.clock().instant().getEpochSecond());
        assertThat(broadcast.current(FeedKind.TRIP_UPDATES).orElseThrow().omitted())
                .containsEntry(Omission.STOPS_AT_DOORS, 1);
        assertThat(positions.toString() + updates)
                .doesNotContain("自宅", "店", "person", ride.getString("ride"), Double.toString(ON_THE_WAY.lat()));
    }

    @Test
    void aVehicleThatWasNotSeenIsNotGuessedAt() throws Exception {
        day.book(new Device(day.service), "11:00", 1);
        day.later(Duration.ofMinutes(55));
        broadcast.look();
        assertThat(sent(FeedKind.VEHICLE_POSITIONS).getEntityCount()).isZero();
        assertThat(sent(FeedKind.TRIP_UPDATES).getEntityCount()).isZero();
    }

    @Test
    void aVehicleThatFallsSilentDisappears() throws Exception {
        var ride = day.book(new Device(day.service), "11:00", 1);
        day.later(Duration.ofMinutes(55));
        drives(ride.getString("vehicle"), "10:57:00");
        day.later(Duration.ofMinutes(3));
        broadcast.look();
        assertThat(sent(FeedKind.VEHICLE_POSITIONS).getEntityCount()).isZero();
        assertThat(broadcast.current(FeedKind.VEHICLE_POSITIONS).orElseThrow().omitted())
                .containsEntry(Omission.SILENT_VEHICLES, 1);
    }

    @Test
    void aVehicleOfAServiceThatIsNotPublishedIsOnlyCounted() throws Exception {
        var ride = day.book(new Device(day.service), "11:00", 1);
        day.later(Duration.ofMinutes(55));
        drives(ride.getString("vehicle"), "10:57:00");
        var other = new Broadcast(
                () -> timetable("seinan"),
                new AlertBoard(NoAlerts.BOOK, day.doors.clock()),
                new VehiclesOnTheRoad(day.desk::office),
                LineVehicles.NONE,
                day.doors.clock());
        other.look();
        var sent = other.current(FeedKind.VEHICLE_POSITIONS).orElseThrow();
        assertThat(sent.message().getEntityCount()).isZero();
        assertThat(sent.omitted()).containsEntry(Omission.VEHICLES_WITHOUT_TIMETABLE, 1);
    }

    private FeedMessage sent(FeedKind kind) {
        return broadcast.current(kind).orElseThrow().message();
    }

    /// The driver's device tells where the vehicle is.
    private void drives(String vehicle, String time) throws Exception {
        var driver = day.staff(Role.DRIVER);
        ok(driver.post("/api/v1/driver/shift", """
                {"service":"sagiso","vehicle":"%s"}
                """.formatted(vehicle)));
        var position = new JsonObject()
                .put("event", UUID.randomUUID().toString())
                .put("kind", "position")
                .put("at", "2026-04-01T" + time + "+09:00")
                .put("lat", ON_THE_WAY.lat())
                .put("lon", ON_THE_WAY.lon());
        var told = ok(driver.post("/api/v1/driver/events", events(position)));
        assertThat(told.getJsonArray("events").getJsonObject(0).getString("outcome"))
                .isEqualTo("done");
    }
}
