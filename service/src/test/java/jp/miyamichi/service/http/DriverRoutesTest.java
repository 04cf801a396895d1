package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.RideDay.event;
import static jp.miyamichi.service.http.RideDay.events;
import static jp.miyamichi.service.http.RideDay.ok;
import static jp.miyamichi.service.http.RideDay.otherThan;
import static jp.miyamichi.service.http.RideDay.rideStop;
import static jp.miyamichi.service.http.RideDay.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
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

/// What drivers' devices tell and see over HTTP, on the real database and a cluster of one.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DriverRoutesTest {

    private static final String AREA = "/api/v1/fleet/areas/sagiso";
    private static final String EVENTS = "/api/v1/driver/events";

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
    void aDriverCarriesOutARideAndThePromiseIsKept() throws Exception {
        var rider = new Device(day.service);
        var ride = day.book(rider, "11:00", 2);
        var driver = day.driving(ride.getString("vehicle"));
        var stops = ok(driver.get("/api/v1/driver/manifest")).getJsonArray("stops");
        var pickup = rideStop(stops.stream(), "pickup").orElseThrow();
        assertThat(pickup.getJsonObject("place").getString("name")).isEqualTo("自宅");
        assertThat(pickup.getInteger("riders")).isEqualTo(2);
        assertThat(pickup.getInteger("fareYen")).isEqualTo(600);

        day.later(Duration.ofMinutes(60));
        driver = day.driving(ride.getString("vehicle"));
        var id = ride.getString("ride");
        assertThat(outcomes(driver, event("board", id, "11:01:00"))).containsExactly("done");
        assertThat(state(rider, id)).isEqualTo("aboard");
        day.later(Duration.ofMinutes(8));
        assertThat(outcomes(driver, event("set-down", id, "11:09:00"))).containsExactly("done");
        assertThat(state(rider, id)).isEqualTo("done");

        var promises = ok(day.staff(Role.DISPATCHER).get(AREA)).getJsonObject("promises");
        assertThat(promises.getInteger("kept")).isEqualTo(1);
        assertThat(promises.getInteger("broken")).isZero();
        assertThat(ok(driver.get("/api/v1/driver/manifest")).getJsonArray("stops").stream()
                        .filter(stop -> ((JsonObject) stop).containsKey("ride")))
                .isEmpty();
    }

    @Test
    void eventsThatArriveLateAndInAnyOrderAreSettledInTheOrderInWhichTheyHappened() throws Exception {
        var rider = new Device(day.service);
        var ride = day.book(rider, "11:00", 1);
        var id = ride.getString("ride");
        day.later(Duration.ofMinutes(120));
        var driver = day.driving(ride.getString("vehicle"));
        var setDown = event("set-down", id, "11:12:00");
        assertThat(outcomes(driver, setDown)).containsExactly("waiting");
        var board = event("board", id, "11:02:00");
        assertThat(outcomes(driver, setDown, board)).containsExactly("done", "done");
        assertThat(outcomes(driver, setDown, board)).containsExactly("done", "done");
        assertThat(state(rider, id)).isEqualTo("done");
        var promises = ok(day.staff(Role.DISPATCHER).get(AREA)).getJsonObject("promises");
        assertThat(promises.getInteger("kept")).isEqualTo(1);

        assertThat(outcomes(driver, board.copy().put("at", "2026-04-01T11:05:00+09:00")))
                .containsExactly("refused");
    }

    @Test
    void aRiderWhoDoesNotComeIsNotedOnlyAfterTheWait() throws Exception {
        var rider = new Device(day.service);
        var ride = day.book(rider, "11:00", 1);
        var id = ride.getString("ride");
        day.later(Duration.ofMinutes(62));
        var driver = day.driving(ride.getString("vehicle"));
        assertThat(outcomes(driver, event("no-show", id, "11:02:00"))).containsExactly("refused");
        assertThat(outcomes(driver, event("no-show", id, "11:07:00"))).containsExactly("refused"); // still to come
        day.later(Duration.ofMinutes(4));
        assertThat(outcomes(driver, event("no-show", id, "11:06:00"))).containsExactly("done");
        assertThat(state(rider, id)).isEqualTo("no-show");
    }

    @Test
    void aDriverSeesOnlyTheVehicleOfTodayAndNothingPersonal() throws Exception {
        var rider = new Device(day.service);
        var ride = day.book(rider, "11:00", 1);
        var driver = day.driving(ride.getString("vehicle"));
        var manifest = driver.get("/api/v1/driver/manifest").body();
        assertThat(manifest).contains(ride.getString("ride")).doesNotContain("rider\"", "person", "household");

        var other = day.driving(otherThan(ride.getString("vehicle")));
        assertThat(other.get("/api/v1/driver/manifest").body()).doesNotContain(ride.getString("ride"));
        assertThat(outcomes(other, event("board", ride.getString("ride"), "10:02:00")))
                .containsExactly("refused");

        var successor = day.driving(ride.getString("vehicle"));
        assertThat(successor.get("/api/v1/driver/manifest").body()).contains(ride.getString("ride"));
        assertThat(driver.get("/api/v1/driver/manifest").status()).isEqualTo(404);

        assertThat(successor.delete("/api/v1/driver/shift").status()).isEqualTo(200);
        assertThat(successor.get("/api/v1/driver/manifest").status()).isEqualTo(404);
    }

    @Test
    void aPositionIsSeenByTheRiderAndTheDispatcher() throws Exception {
        var rider = new Device(day.service);
        var ride = day.book(rider, "11:00", 1);
        var driver = day.driving(ride.getString("vehicle"));
        var at = Village.at(0.5, 0.5);
        var position = new JsonObject()
                .put("event", UUID.randomUUID().toString())
                .put("kind", "position")
                .put("at", "2026-04-01T10:02:00+09:00")
                .put("lat", at.lat())
                .put("lon", at.lon());
        assertThat(outcomes(driver, position)).containsExactly("done");
        var seen = new JsonObject(
                        rider.get("/api/v1/rides/" + ride.getString("ride")).body())
                .getJsonArray("rides")
                .getJsonObject(0)
                .getJsonObject("expected")
                .getJsonObject("seen");
        assertThat(seen.getDouble("lat")).isEqualTo(at.lat());
        assertThat(day.staff(Role.DISPATCHER).get(AREA).body()).contains("\"seen\"");
    }

    private static List<String> outcomes(StaffDevice driver, JsonObject... told) throws Exception {
        return ok(driver.post(EVENTS, events(told))).getJsonArray("events").stream()
                .map(event -> ((JsonObject) event).getString("outcome"))
                .toList();
    }
}
