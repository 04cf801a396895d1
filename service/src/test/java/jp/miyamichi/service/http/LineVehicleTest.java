package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.broadcast.AlertBoard;
import jp.miyamichi.service.broadcast.Broadcast;
import jp.miyamichi.service.broadcast.FeedKind;
import jp.miyamichi.service.broadcast.FleetNow;
import jp.miyamichi.service.broadcast.Omission;
import jp.miyamichi.service.broadcast.rules.KnownGtfs;
import jp.miyamichi.service.broadcast.rules.KnownGtfs.Call;
import jp.miyamichi.service.broadcast.rules.KnownGtfs.Headway;
import jp.miyamichi.service.broadcast.rules.KnownGtfs.Stop;
import jp.miyamichi.service.broadcast.rules.KnownGtfs.Trip;
import jp.miyamichi.service.cluster.ClusterNode;
import jp.miyamichi.service.cluster.SharedLineVehicles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A bus of the community drives from west at 10:00 over the middle at 10:05 to the east at 10:10, and it is 10:02:00.
@ExtendWith(VertxExtension.class)
class LineVehicleTest {

    private static final int TEN = 10 * 3_600;
    private static final LatLon WEST = new LatLon(36.55, 139.88);
    private static final LatLon EAST = new LatLon(36.55, 139.90);

    private final Database database = TestServer.database("service");
    private final ClusterNode cluster = ClusterNode.join(0, List.of());
    private TestAccess doors;
    private TestService service;
    private Broadcast broadcast;
    private StaffDevice driver;

    @BeforeEach
    void start(Vertx vertx) {
        doors = new TestAccess(database);
        var lines = new SharedLineVehicles(cluster);
        broadcast = new Broadcast(
                LineVehicleTest::timetable,
                new AlertBoard(NoAlerts.BOOK, doors.clock()),
                FleetNow.NONE,
                lines,
                doors.clock());
        var routes =
                new LineVehicleRoutes(LineVehicleTest::timetable, lines, () -> ZoneId.of("Asia/Tokyo"), doors.clock());
        service = TestService.with(
                vertx,
                doors,
                () -> {
                    throw new AssertionError("nothing is sold here");
                },
                List.of(routes));
        driver = StaffDevice.of(service, database, Role.DRIVER, doors.clock().instant());
    }

    @AfterEach
    void stop() {
        service.close();
        cluster.close();
        database.close();
    }

    private static KnownGtfs timetable() {
        var stops = Map.of(
                "west", new Stop(0, WEST), "middle", new Stop(0, new LatLon(36.55, 139.89)), "east", new Stop(0, EAST));
        var calls = List.of(call(1, "west", 0), call(2, "middle", 300), call(3, "east", 600));
        var back = new ArrayList<>(calls);
        back.add(call(4, "middle", 1_200));
        back.add(call(5, "west", 1_800));
        var loose = List.of(new Headway(TEN, TEN + 3_600, 600, false));
        return new KnownGtfs(
                Set.of("city"),
                stops,
                Set.of("sakigake"),
                Map.of(
                        "ten", trip(calls, List.of()),
                        "there-and-back", trip(back, List.of()),
                        "now-and-then", trip(calls, loose)),
                List.of(WEST, EAST));
    }

    private static Trip trip(List<Call> calls, List<Headway> headways) {
        return new Trip("sakigake", Optional.of(0), Optional.empty(), calls, headways, List.of(WEST, EAST));
    }

    private static Call call(int sequence, String stop, int seconds) {
        return new Call(sequence, stop, OptionalInt.of(TEN + seconds), OptionalInt.of(TEN + seconds));
    }

    private StaffDevice.Answered tell(String vehicle, String trip, double lat, double lon, String clock)
            throws Exception {
        return driver.put(
                "/api/v1/line-vehicles/" + vehicle + "/position",
                new JsonObject()
                        .put("trip", trip)
                        .put("day", LocalDate.of(2026, 4, 1).toString())
                        .put("lat", lat)
                        .put("lon", lon)
                        .put("at", "2026-04-01T" + clock + "+09:00")
                        .encode());
    }

    private FeedMessage sent(FeedKind kind) {
        assertThat(broadcast.state(kind).refused()).isEmpty();
        return broadcast.current(kind).orElseThrow().message();
    }

    @Test
    void aBusThatAfterTwoMinutesIsWhereItShouldBeAfter75SecondsIs45SecondsLate() throws Exception {
        assertThat(tell("bus-1", "ten", 36.55, 139.8825, "10:02:00").status()).isEqualTo(200);
        broadcast.look();
        var update = sent(FeedKind.TRIP_UPDATES).getEntity(0).getTripUpdate();
        assertThat(update.getTrip().getTripId()).isEqualTo("ten");
        assertThat(update.getTrip().getStartDate()).isEqualTo("20260401");
        // A quarter of the first five minutes is 75 s of way; 120 s have gone by.
        var next = update.getStopTimeUpdate(0);
        assertThat(next.getStopId()).isEqualTo("middle");
        assertThat(next.getArrival().getDelay()).isEqualTo(45);
        var position = sent(FeedKind.VEHICLE_POSITIONS).getEntity(0).getVehicle();
        assertThat(position.getPosition().getLongitude()).isEqualTo(139.8825f);
        assertThat(position.getStopId()).isEqualTo("middle");
        assertThat(position.getVehicle().getId()).isEqualTo("bus-1");
    }

    @Test
    void aBusThatIsVeryLateIsLateAndNotLost() throws Exception {
        doors.later(Duration.ofMinutes(20));
        tell("bus-1", "there-and-back", 36.55, 139.8825, "10:22:00");
        broadcast.look();
        // On the way back it should be here at 10:27:30: nearer to now than the way there, five and a half minutes
        // early.
        tell("bus-2", "ten", 36.55, 139.8825, "10:22:00");
        doors.later(Duration.ofSeconds(20));
        broadcast.look();
        assertThat(delayOf("ten")).isEqualTo(20 * 60 + 45);
        assertThat(delayOf("there-and-back")).isEqualTo(-330);
    }

    @Test
    void aBusThatWaitsWhereItsTripBeginsIsNotEarly() throws Exception {
        doors.later(Duration.ofMinutes(-7));
        tell("bus-1", "ten", 36.55, 139.88, "09:55:00");
        broadcast.look();
        assertThat(delayOf("ten")).isZero();
    }

    private int delayOf(String trip) {
        return sent(FeedKind.TRIP_UPDATES).getEntityList().stream()
                .map(entity -> entity.getTripUpdate())
                .filter(update -> update.getTrip().getTripId().equals(trip))
                .findFirst()
                .orElseThrow()
                .getStopTimeUpdate(0)
                .getArrival()
                .getDelay();
    }

    @Test
    void onAWayThereAndBackTheTimetableTellsWhichWayItGoes() throws Exception {
        tell("bus-1", "there-and-back", 36.55, 139.8825, "10:02:00");
        broadcast.look();
        assertThat(sent(FeedKind.TRIP_UPDATES)
                        .getEntity(0)
                        .getTripUpdate()
                        .getStopTimeUpdate(0)
                        .getStopSequence())
                .isEqualTo(2);
    }

    @Test
    void whatCouldNotBeToldIsRefusedWithTheReason() throws Exception {
        assertThat(tell("bus-1", "unknown", 36.55, 139.88, "10:02:00").status()).isEqualTo(404);
        assertThat(tell("bus-1", "now-and-then", 36.55, 139.88, "10:02:00").body())
                .contains("/open-data");
        assertThat(tell("bus-1", "ten", 36.55, 139.88, "09:59:00").body()).contains("within the last 2 minutes");
        assertThat(tell("bus-1", "ten", 36.55, 139.88, "10:03:00").status()).isEqualTo(400);
    }

    @Test
    void aVehicleFarFromItsWayOrSilentIsLeftOutAndTheOthersAreStillTold() throws Exception {
        tell("lost", "there-and-back", 36.56, 139.89, "10:02:00");
        tell("bus-1", "ten", 36.55, 139.8825, "10:02:00");
        tell("bus-2", "ten", 36.55, 139.8835, "10:01:50");
        broadcast.look();
        assertThat(sent(FeedKind.VEHICLE_POSITIONS).getEntityList())
                .extracting(entity -> entity.getVehicle().getVehicle().getId())
                .containsExactly("bus-1");
        assertThat(broadcast.current(FeedKind.VEHICLE_POSITIONS).orElseThrow().omitted())
                .containsEntry(Omission.VEHICLES_OFF_THEIR_WAY, 2);
        doors.later(Duration.ofMinutes(3));
        broadcast.look();
        assertThat(sent(FeedKind.VEHICLE_POSITIONS).getEntityCount()).isZero();
    }

    @Test
    void whatArrivesLateDoesNotMoveAVehicleBack() throws Exception {
        tell("bus-1", "ten", 36.55, 139.8835, "10:02:00");
        tell("bus-1", "ten", 36.55, 139.8805, "10:01:30");
        broadcast.look();
        assertThat(sent(FeedKind.VEHICLE_POSITIONS)
                        .getEntity(0)
                        .getVehicle()
                        .getPosition()
                        .getLongitude())
                .isEqualTo(139.8835f);
    }
}
