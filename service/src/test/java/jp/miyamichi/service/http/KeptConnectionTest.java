package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.JourneyDay.ok;
import static jp.miyamichi.service.http.JourneyDay.paid;
import static jp.miyamichi.service.http.JourneyDay.path;
import static jp.miyamichi.service.http.JourneyDay.rides;
import static jp.miyamichi.service.http.JourneyDay.toTheFarm;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.dispatch.booking.Suspensions.Suspension;
import jp.miyamichi.service.cluster.ClusterNode;
import jp.miyamichi.service.notice.Caretakers;
import jp.miyamichi.service.notice.NearWatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// The tram should arrive at 10:40; the real dispatch has promised a pickup from 11:00 to 11:10. The tram runs late.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptConnectionTest {

    private final ClusterNode cluster = ClusterNode.join(0, List.of());
    private final JsonObject wish = toTheFarm();
    private JourneyDay day;
    private Device device;

    @BeforeEach
    void start(Vertx vertx) throws Exception {
        day = new JourneyDay(vertx, cluster);
        device = new Device(day.service);
        wish.put("journey", UUID.randomUUID().toString());
        assertThat(paid(device, wish).getString("state")).isEqualTo("confirmed");
    }

    @AfterEach
    void stop() {
        day.close();
    }

    @AfterAll
    void leave() {
        cluster.close();
    }

    private JsonObject journey() throws Exception {
        return ok(device.get(path(wish)));
    }

    private String pickupFrom() throws Exception {
        return journey()
                .getJsonArray("legs")
                .getJsonObject(1)
                .getJsonObject("promise")
                .getString("pickupFrom");
    }

    private List<String> told() throws Exception {
        return ok(device.get("/api/v1/notices")).getJsonArray("notices").stream()
                .map(notice -> ((JsonObject) notice).getString("kind"))
                .toList();
    }

    @Test
    void aLittleLateTheVehicleWaitsAndTheTravellerIsTold() throws Exception {
        day.line.isLateBy(Duration.ofMinutes(35));
        day.journeys.look();
        assertThat(pickupFrom()).isEqualTo("2026-04-01T11:15:00+09:00");
        var ride = ok(device.get("/api/v1/rides")).getJsonArray("rides").getJsonObject(0);
        assertThat(ride.getString("pickupFrom")).isEqualTo("2026-04-01T11:15:00+09:00");
        assertThat(rides(device)).containsExactly("confirmed");
        assertThat(told()).containsExactlyInAnyOrder("journey-confirmed", "line-late", "ride-changed");

        day.journeys.look();
        assertThat(told()).hasSize(3);
    }

    @Test
    void muchLaterTheRideIsPlannedAnewAndTheFormerOneGivenBack() throws Exception {
        day.line.isLateBy(Duration.ofMinutes(50));
        day.journeys.look();
        assertThat(journey().getString("state")).isEqualTo("confirmed");
        assertThat(pickupFrom()).isEqualTo("2026-04-01T12:00:00+09:00");
        assertThat(rides(device)).containsExactlyInAnyOrder("confirmed", "cancelled");
        assertThat(told()).contains("line-late", "ride-changed");
    }

    @Test
    void whereNoOtherRideIsToBeHadEverythingIsGivenBack() throws Exception {
        var noon = Instant.parse("2026-04-01T02:30:00Z");
        day.desk
                .own()
                .suspend(new Suspension(UUID.randomUUID(), "sagiso", noon, noon.plus(Duration.ofHours(8)), "snow"));
        day.line.isLateBy(Duration.ofMinutes(50));
        day.journeys.look();
        assertThat(journey().getString("state")).isEqualTo("cancelled");
        assertThat(journey().getString("ending")).isEqualTo("disrupted");
        assertThat(rides(device)).containsExactly("cancelled");
        assertThat(ok(device.get("/api/v1/orders/" + journey().getString("order")))
                        .getString("state"))
                .isEqualTo("refunded");
        assertThat(told()).contains("line-late", "ride-cancelled", "refund");
    }

    @Test
    void aRideThatIsCalledOffIsReplacedByALaterOne() throws Exception {
        callOff("2026-04-01T01:30:00Z", Duration.ofHours(1));
        assertThat(journey().getString("state")).isEqualTo("confirmed");
        assertThat(pickupFrom()).isEqualTo("2026-04-01T12:00:00+09:00");
        assertThat(rides(device)).containsExactlyInAnyOrder("confirmed", "cancelled");
    }

    @Test
    void whereTheWholeDayIsCalledOffEverythingIsGivenBack() throws Exception {
        callOff("2026-04-01T01:30:00Z", Duration.ofHours(9));
        assertThat(journey().getString("ending")).isEqualTo("disrupted");
        assertThat(ok(device.get("/api/v1/orders/" + journey().getString("order")))
                        .getString("state"))
                .isEqualTo("refunded");
    }

    private void callOff(String from, Duration time) {
        var begins = Instant.parse(from);
        day.desk.own().suspend(new Suspension(UUID.randomUUID(), "sagiso", begins, begins.plus(time), "snow"));
        day.journeys.rideNews(Runnable::run).calledOff(day.desk.own().tick().calledOff());
    }

    @Test
    void whoseVehicleIsNearIsToldOnce() throws Exception {
        var watch = new NearWatch(
                day.desk::office,
                day.notices.notices(),
                new Caretakers(day.desk.office().book(), (_, _) -> false));
        watch.look();
        assertThat(told()).doesNotContain("vehicle-near");
        day.later(Duration.ofMinutes(58));
        watch.look();
        watch.look();
        assertThat(told()).containsOnlyOnce("vehicle-near");
    }
}
