package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.Colleague.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.util.UUID;
import jp.miyamichi.service.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Fares taken in vehicles, and the tills they lie in.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnBoardRoutesTest {

    private TestCounter counter;

    @BeforeAll
    void start(Vertx vertx) {
        counter = new TestCounter(vertx);
    }

    @AfterAll
    void stop() {
        counter.close();
    }

    private Colleague driver() throws Exception {
        return counter.reader(Role.DRIVER, "vehicle", "sagiso");
    }

    private static UUID opened(Colleague driver, String desk) throws Exception {
        var shift = UUID.randomUUID();
        ok(driver.post("/api/v1/shifts", shift(shift, desk, "sagiso")));
        return shift;
    }

    private static String shift(UUID shift, String desk, String operator) {
        return """
                {"shift":"%s","desk":"%s","operator":"%s","inTillYen":0}
                """.formatted(shift, desk, operator);
    }

    private static String fare(UUID shift, String order, String tender, int yen) {
        return """
                {"fare":"%s","shift":"%s"%s,"tender":"%s","yen":%d,"takenAt":"2026-04-01T10:00"}
                """.formatted(
                        UUID.randomUUID(), shift, order.isEmpty() ? "" : ",\"order\":\"" + order + "\"", tender, yen);
    }

    @Test
    void oneCallPaysTheOrderAndFillsTheTillAndTheCountAgrees() throws Exception {
        var driver = driver();
        var shift = opened(driver, "car-1");
        var rider = new Device(counter.service);
        var order = counter.toBePaidOnBoard(rider, "on-demand-ride", 300);
        assertThat(order.getString("state")).isEqualTo("unpaid");
        var taken = fare(shift, order.getString("order"), "cash", 300);
        ok(driver.post("/api/v1/fares-on-board", taken));
        ok(driver.post("/api/v1/fares-on-board", taken));
        ok(driver.post("/api/v1/fares-on-board", fare(shift, "", "cash", 150)));
        var shown = ok(driver.post("/api/v1/fares-on-board", fare(shift, "", "reader", 300)));
        assertThat(shown.getInteger("fares")).isEqualTo(3);
        assertThat(shown.getInteger("cashYen")).isEqualTo(450);
        assertThat(shown.getInteger("readerYen")).isEqualTo(300);
        var paid = new JsonObject(
                rider.get("/api/v1/orders/" + order.getString("order")).body());
        assertThat(paid.getString("state")).isEqualTo("paid");

        var counted = ok(driver.put("/api/v1/shifts/" + shift + "/count", "{\"inTillYen\":450}"));
        assertThat(counted.getJsonObject("counted").getInteger("differenceYen")).isZero();
        assertThat(driver.post("/api/v1/fares-on-board", fare(shift, "", "cash", 150))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aRideThatNoOrderWaitsForIsPaidWithoutOne() throws Exception {
        var driver = driver();
        var shift = opened(driver, "car-7");
        var taken = new JsonObject(fare(shift, "", "cash", 300))
                .put("ride", UUID.randomUUID().toString())
                .encode();
        ok(driver.post("/api/v1/fares-on-board", taken));
        var shown = ok(driver.post("/api/v1/fares-on-board", taken));
        assertThat(shown.getInteger("fares")).isEqualTo(1);
        assertThat(shown.getInteger("cashYen")).isEqualTo(300);
    }

    @Test
    void aWrongSumIsToldWithWhatIsDue() throws Exception {
        var driver = driver();
        var shift = opened(driver, "car-2");
        var order = counter.toBePaidOnBoard(new Device(counter.service), "on-demand-ride", 300);
        var refused = driver.post("/api/v1/fares-on-board", fare(shift, order.getString("order"), "cash", 200));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(Colleague.text(refused)).getInteger("dueYen")).isEqualTo(300);
    }

    @Test
    void whatIsMissingInTheTillIsBookedAsADifference() throws Exception {
        var driver = driver();
        var shift = opened(driver, "car-3");
        ok(driver.post("/api/v1/fares-on-board", fare(shift, "", "cash", 300)));
        var counted = ok(driver.put("/api/v1/shifts/" + shift + "/count", "{\"inTillYen\":250}"));
        assertThat(counted.getJsonObject("counted").getInteger("differenceYen")).isEqualTo(-50);
        ok(driver.put("/api/v1/shifts/" + shift + "/count", "{\"inTillYen\":250}"));
        assertThat(driver.put("/api/v1/shifts/" + shift + "/count", "{\"inTillYen\":300}")
                        .statusCode())
                .isEqualTo(409);
        var next = ok(driver.post(
                "/api/v1/shifts",
                shift(UUID.randomUUID(), "car-3", "sagiso").replace("\"inTillYen\":0", "\"inTillYen\":260")));
        assertThat(next.getInteger("openingDifferenceYen")).isEqualTo(10);
    }

    @Test
    void aTillIsOpenOnceAndTheSameCommandOpensItOnce() throws Exception {
        var driver = driver();
        var id = UUID.randomUUID();
        ok(driver.post("/api/v1/shifts", shift(id, "car-4", "sagiso")));
        ok(driver.post("/api/v1/shifts", shift(id, "car-4", "sagiso")));
        assertThat(driver.post("/api/v1/shifts", shift(UUID.randomUUID(), "car-4", "sagiso"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(driver.post("/api/v1/shifts", shift(id, "car-5", "sagiso")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aDriverTakesFaresForTheOwnOperatorAndSeesNobodyElsesShift() throws Exception {
        var driver = driver();
        assertThat(driver.post("/api/v1/shifts", shift(UUID.randomUUID(), "car-6", "another"))
                        .statusCode())
                .isEqualTo(400);
        var shift = opened(driver, "car-6");
        var other = driver();
        assertThat(other.get("/api/v1/shifts/" + shift).statusCode()).isEqualTo(404);
        assertThat(other.post("/api/v1/fares-on-board", fare(shift, "", "cash", 300))
                        .statusCode())
                .isEqualTo(404);
        ok(counter.staff(Role.FARE_MANAGER).get("/api/v1/shifts/" + shift));
    }

    @Test
    void anIncidentIsClosedOnceWithWhatCameOfIt() throws Exception {
        var id = UUID.randomUUID();
        var report = """
                {"incident":"%s","kind":"vehicle","words":"door does not close","about":"vehicle:car-1","happenedAt":"2026-04-01T09:50"}
                """.formatted(id);
        var driver = driver();
        ok(driver.post("/api/v1/incidents", report));
        ok(driver.post("/api/v1/incidents", report));
        assertThat(driver.post("/api/v1/incidents", report.replace("door", "window"))
                        .statusCode())
                .isEqualTo(409);
        var desk = counter.staff(Role.DISPATCHER);
        var closing = "/api/v1/incidents/" + id + "/closing";
        ok(desk.put(closing, "{\"outcome\":\"repaired\"}"));
        ok(desk.put(closing, "{\"outcome\":\"repaired\"}"));
        assertThat(counter.staff(Role.DISPATCHER)
                        .put(closing, "{\"outcome\":\"scrapped\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(ok(desk.get("/api/v1/incidents")).encode()).doesNotContain(id.toString());
        assertThat(ok(desk.get("/api/v1/incidents?closed=true")).encode()).contains("repaired");
    }
}
