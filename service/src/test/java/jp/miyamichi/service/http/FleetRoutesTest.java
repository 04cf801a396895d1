package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.RideDay.ok;
import static jp.miyamichi.service.http.RideDay.otherThan;
import static jp.miyamichi.service.http.RideDay.rideStop;
import static jp.miyamichi.service.http.RideDay.state;
import static jp.miyamichi.service.http.RideDay.vehicle;
import static jp.miyamichi.service.http.RideDay.vehicleOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.cluster.ClusterNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// What dispatchers do over HTTP, on the real database and a cluster of one.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FleetRoutesTest {

    private static final String AREA = "/api/v1/fleet/areas/sagiso";

    private final ClusterNode cluster = ClusterNode.join(0, List.of());
    private RideDay day;

    @BeforeEach
    void start(Vertx vertx) {
        day = new RideDay(vertx, cluster);
    }

    @AfterEach
    void stop() {
        day.close();
    }

    @AfterAll
    void leave() {
        cluster.close();
    }

    @Test
    void aBreakdownHandsTheRidersToTheOtherVehicle() throws Exception {
        var rider = new Device(day.service);
        var ride = day.book(rider, "11:00", 1);
        var dispatcher = day.staff(Role.DISPATCHER);
        var report = """
                {"report":"%s","vehicle":"%s","kind":"breakdown","lat":36.61,"lon":139.94}
                """.formatted(UUID.randomUUID(), ride.getString("vehicle"));
        var area = ok(dispatcher.post(AREA + "/reports", report));
        assertThat(vehicle(area, ride.getString("vehicle")).getBoolean("inService"))
                .isFalse();
        assertThat(rideStop(
                        vehicle(area, otherThan(ride.getString("vehicle"))).getJsonArray("stops").stream(), "pickup"))
                .isPresent();
        assertThat(ok(dispatcher.post(AREA + "/reports", report)).getJsonArray("atRisk"))
                .isEmpty();
        assertThat(dispatcher
                        .post(AREA + "/reports", report.replace("breakdown", "back"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aReportWithoutATimeIsTakenAtWhateverFractionOfASecondItComes() throws Exception {
        var ride = day.book(new Device(day.service), "11:00", 1);
        day.later(Duration.ofNanos(123_456_789));
        var report = """
                {"report":"%s","vehicle":"%s","kind":"delay","minutes":3}
                """.formatted(UUID.randomUUID(), ride.getString("vehicle"));
        assertThat(day.staff(Role.DISPATCHER).post(AREA + "/reports", report).status())
                .isEqualTo(200);
    }

    @Test
    void aRideAtRiskIsListedWithWhoMustBeTold() throws Exception {
        var ride = day.book(new Device(day.service), "11:00", 1);
        day.later(Duration.ofMinutes(70).plusSeconds(30));
        var dispatcher = day.staff(Role.DISPATCHER);
        var risks = ok(dispatcher.get(AREA)).getJsonArray("atRisk");
        assertThat(risks).hasSize(1);
        var risk = risks.getJsonObject(0);
        assertThat(risk.getString("ride")).isEqualTo(ride.getString("ride"));
        assertThat(risk.getString("rider")).startsWith("person:");
        assertThat(risk.getString("next")).isEqualTo("pickup");
    }

    @Test
    void everyAssignmentHasItsSentence() throws Exception {
        var ride = day.book(new Device(day.service), "11:00", 1);
        var why = ok(day.staff(Role.DISPATCHER).get(AREA + "/rides/" + ride.getString("ride") + "/why"));
        assertThat(why.getString("vehicle")).isEqualTo(ride.getString("vehicle"));
        assertThat(why.getString("ja")).contains(ride.getString("vehicle"));
        assertThat(why.getString("en")).contains("min");
    }

    @Test
    void whatIfChangesNothingAndAnOverrideDoesWithItsReason() throws Exception {
        var rider = new Device(day.service);
        var ride = day.book(rider, "11:00", 1);
        var id = ride.getString("ride");
        var other = otherThan(ride.getString("vehicle"));
        var dispatcher = day.staff(Role.DISPATCHER);
        var question = new JsonObject().put("kind", "force").put("ride", id).put("vehicle", other);
        var difference = ok(dispatcher.post(AREA + "/what-if", question.encode()));
        assertThat(difference.getBoolean("possible")).isTrue();
        assertThat(difference.getJsonArray("rides").getJsonObject(0).getString("vehicle"))
                .isEqualTo(other);
        assertThat(vehicleOf(rider, id)).isEqualTo(ride.getString("vehicle"));

        var body = new JsonObject()
                .put("command", UUID.randomUUID().toString())
                .put("ride", id)
                .put("vehicle", other)
                .put("reason", "乗務員の指名");
        ok(dispatcher.post(AREA + "/overrides", body.encode()));
        ok(dispatcher.post(AREA + "/overrides", body.encode()));
        day.later(Duration.ofSeconds(5));
        assertThat(vehicleOf(rider, id)).isEqualTo(other);
        assertThat(ok(dispatcher.get(AREA + "/rides/" + id + "/why")).getString("ja"))
                .contains("乗務員の指名");
        var audit = ok(day.staff(Role.ADMINISTRATOR).get("/api/v1/audit")).getJsonArray("entries");
        assertThat(audit.getJsonObject(0).getString("deed")).isEqualTo("overrode-dispatch");
    }

    @Test
    void aVehicleMoreAndARideLessCanBeTried() throws Exception {
        var ride = day.book(new Device(day.service), "11:00", 1);
        var dispatcher = day.staff(Role.DISPATCHER);
        var more = """
                {"kind":"add","added":{"vehicle":"extra-1","like":"sagiso-sedan-1","seats":4,"wheelchairPlaces":0}}
                """;
        assertThat(ok(dispatcher.post(AREA + "/what-if", more)).getBoolean("possible"))
                .isTrue();
        var less = new JsonObject().put("kind", "refuse").put("ride", ride.getString("ride"));
        assertThat(ok(dispatcher.post(AREA + "/what-if", less.encode())).getInteger("drivingSeconds"))
                .isNegative();
        assertThat(dispatcher.post(AREA + "/what-if", "{\"kind\":\"add\"}").status())
                .isEqualTo(400);
        assertThat(dispatcher
                        .post(AREA + "/what-if", more.replace("sagiso-sedan-1", "moon"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aSuspensionIsTriedFirstAndThenReachesEveryRide() throws Exception {
        var first = new Device(day.service);
        var second = new Device(day.service);
        var rides = List.of(
                day.book(first, "11:00", 1).getString("ride"),
                day.book(second, "12:00", 1).getString("ride"));
        var dispatcher = day.staff(Role.DISPATCHER);
        var body = new JsonObject()
                .put("suspension", UUID.randomUUID().toString())
                .put("from", "2026-04-01T10:30")
                .put("to", "2026-04-01T18:30")
                .put("reason", "積雪")
                .put("dryRun", true);
        var dry = ok(dispatcher.post(AREA + "/suspensions", body.encode()));
        assertThat(dry.getInteger("count")).isEqualTo(2);
        day.later(Duration.ofSeconds(1));
        assertThat(state(first, rides.getFirst())).isEqualTo("confirmed");

        ok(dispatcher.post(AREA + "/suspensions", body.put("dryRun", false).encode()));
        day.later(Duration.ofSeconds(1));
        assertThat(state(first, rides.getFirst())).isEqualTo("cancelled");
        assertThat(state(second, rides.getLast())).isEqualTo("cancelled");
    }

    @Test
    void aFleetChangeThatBreaksAPromiseIsNotCarriedOut() throws Exception {
        var ride = day.book(new Device(day.service), "11:00", 4);
        day.book(new Device(day.service), "11:00", 4);
        var dispatcher = day.staff(Role.DISPATCHER);
        var all = "{\"withdrawn\":[\"sagiso-sedan-1\",\"sagiso-sedan-2\"],\"dryRun\":false}";
        var refused = ok(dispatcher.post(AREA + "/fleet-changes", all));
        assertThat(refused.getBoolean("done")).isFalse();
        assertThat(refused.getJsonArray("conflicts")).hasSize(2);

        var exchanged = """
                {"withdrawn":["%s"],"dryRun":false,
                 "added":[{"vehicle":"extra-1","like":"sagiso-sedan-1","seats":4,"wheelchairPlaces":0}]}
                """.formatted(ride.getString("vehicle"));
        assertThat(ok(dispatcher.post(AREA + "/fleet-changes", exchanged)).getBoolean("done"))
                .isTrue();
        assertThat(vehicle(ok(dispatcher.get(AREA)), "extra-1").getJsonArray("stops"))
                .isNotEmpty();
    }

    @Test
    void anExtraShiftThatBreaksTheDriversHoursIsRefusedWithTheReason() throws Exception {
        var dispatcher = day.staff(Role.DISPATCHER);
        var shift = """
                {"withdrawn":[],"dryRun":true,"added":[{"vehicle":"extra-1","like":"sagiso-sedan-1","seats":4,
                 "wheelchairPlaces":0,"shift":{"driver":"%s","from":"%s","to":"%s"}}]}
                """;
        // It is a Wednesday: driver b of the first sedan drove until 19:15 yesterday.
        var refused = dispatcher.post(AREA + "/fleet-changes", shift.formatted("sagiso-sedan-1-b", "04:00", "12:00"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("begins before 9 hours of rest", "give the shift to another driver");
        var tooLong = dispatcher.post(AREA + "/fleet-changes", shift.formatted("somebody", "05:00", "21:00"));
        assertThat(tooLong.body()).contains("lasts longer than 15 hours");
        var allowed = dispatcher.post(AREA + "/fleet-changes", shift.formatted("somebody", "08:00", "18:00"));
        assertThat(allowed.status()).as(allowed.body()).isEqualTo(200);
    }

    @Test
    void changedRulesAreHeldAgainstWhatIsPromised() throws Exception {
        day.book(new Device(day.service), "11:00", 4);
        var dispatcher = day.staff(Role.DISPATCHER);
        var check = AREA + "/rule-checks";
        assertThat(conflicts(dispatcher, "{}")).isZero();
        assertThat(conflicts(dispatcher, "{\"first\":\"12:00\",\"departures\":[\"12:00\"]}"))
                .isOne();
        assertThat(conflicts(dispatcher, "{\"pairs\":\"home-and-place\"}")).isOne();
        assertThat(conflicts(dispatcher, "{\"stopsAt\":\"places\",\"walkMetersMax\":300}"))
                .isOne();
        assertThat(conflicts(dispatcher, "{\"who\":\"registered\"}")).isOne();
        assertThat(conflicts(dispatcher, "{\"withdrawn\":[\"sagiso-sedan-1\",\"sagiso-sedan-2\"]}"))
                .isOne();
        assertThat(dispatcher.post(check, "{\"first\":\"noon\"}").status()).isEqualTo(400);
        assertThat(dispatcher.post(check, "{\"first\":\"20:00\"}").status()).isEqualTo(400);
    }

    @Test
    void changedRulesTakeEffectOnlyWhenEveryPromisedRideMayHappenByThem() throws Exception {
        day.book(new Device(day.service), "11:00", 1);
        var dispatcher = day.staff(Role.DISPATCHER);
        var path = AREA + "/rule-changes";
        var noon = change("[\"12:00\",\"13:00\"]").put("dryRun", false);
        var refused = ok(dispatcher.post(path, noon.encode()));
        assertThat(refused.getBoolean("done")).isFalse();
        assertThat(refused.getInteger("count")).isOne();
        assertThat(departures()).contains("08:00", "11:00");

        var eleven = change("[\"11:00\",\"13:00\"]").put("dryRun", true);
        assertThat(ok(dispatcher.post(path, eleven.encode())).getBoolean("done"))
                .isFalse();
        assertThat(departures()).contains("08:00");
        var done = eleven.copy().put("dryRun", false).encode();
        assertThat(ok(dispatcher.post(path, done)).getBoolean("done")).isTrue();
        assertThat(ok(dispatcher.post(path, done)).getBoolean("done")).isTrue();
        assertThat(departures()).containsExactly("11:00", "13:00");

        var another = new JsonObject(done).put("who", "anyone");
        assertThat(dispatcher.post(path, another.encode()).status()).isEqualTo(409);
        assertThat(dispatcher
                        .post(path, change("[\"20:00\"]").put("dryRun", false).encode())
                        .status())
                .isEqualTo(400);
    }

    private static JsonObject change(String departures) {
        return new JsonObject()
                .put("change", UUID.randomUUID().toString())
                .put("departures", new JsonArray(departures));
    }

    /// As a desk has them that opens now.
    private List<String> departures() {
        return Village.desk(day.database, cluster, day.doors, new AloneTravellers())
                .office()
                .services()
                .getFirst()
                .rules()
                .hours()
                .is()
                .slots()
                .stream()
                .map(LocalTime::toString)
                .toList();
    }

    private static int conflicts(StaffDevice dispatcher, String rules) throws Exception {
        return ok(dispatcher.post(AREA + "/rule-checks", rules)).getInteger("count");
    }
}
