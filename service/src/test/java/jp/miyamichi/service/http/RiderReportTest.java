package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.cluster.ClusterNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Riders who are early or late, over HTTP.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RiderReportTest {

    private final ClusterNode cluster = ClusterNode.join(0, List.of());
    private RideDay day;
    private Device rider;
    private JsonObject ride = new JsonObject();

    @BeforeEach
    void start(Vertx vertx) throws Exception {
        day = new RideDay(vertx, cluster);
        rider = new Device(day.service);
        ride = day.book(rider, "11:00", 1);
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
    void whoseTramIsLateIsPromisedALaterPickup() throws Exception {
        var later = one(late(rider, "2026-04-01T11:25"));
        assertThat(later.getString("state")).isEqualTo("confirmed");
        assertThat(later.getString("pickupFrom")).isEqualTo("2026-04-01T11:25:00+09:00");
        assertThat(later.getString("pickupTo")).isGreaterThan(ride.getString("pickupTo"));
        assertThat(later.getString("arriveBy")).isGreaterThan(ride.getString("arriveBy"));
        assertThat(one(late(rider, "2026-04-01T11:25"))).isEqualTo(later);
        assertThat(later.getJsonObject("expected").getString("pickup"))
                .isBetween("2026-04-01T11:25:00+09:00", later.getString("pickupTo"));
    }

    @Test
    void whoIsThereAlreadyMayBePickedUpFromNowOn() throws Exception {
        day.later(Duration.ofMinutes(50));
        var now = one(report(rider, "{\"kind\":\"early\"}"));
        assertThat(now.getString("pickupFrom")).isEqualTo("2026-04-01T10:52:00+09:00");
        assertThat(now.getString("pickupTo")).isEqualTo(ride.getString("pickupTo"));
    }

    @Test
    void aPromiseOfSomebodyElseIsNotBrokenByIt() throws Exception {
        var other = new Device(day.service);
        var theirs = day.book(other, "11:00", 1);
        one(late(rider, "2026-04-01T11:30"));
        var after = one(other.get("/api/v1/rides/" + theirs.getString("ride")));
        assertThat(after.getString("pickupTo")).isEqualTo(theirs.getString("pickupTo"));
        assertThat(after.getString("arriveBy")).isEqualTo(theirs.getString("arriveBy"));
        var area = RideDay.ok(day.staff(Role.DISPATCHER).get("/api/v1/fleet/areas/sagiso"));
        assertThat(area.getJsonArray("atRisk")).isEmpty();
    }

    @Test
    void whatCannotBeWaitedForIsRefusedWithWhatToDo() throws Exception {
        var muchLater = late(rider, "2026-04-01T12:30");
        assertThat(muchLater.statusCode()).isEqualTo(409);
        assertThat(muchLater.body()).contains("cancel the ride and ask for a later one");
        assertThat(late(rider, "2026-04-01T09:00").statusCode()).isEqualTo(409);
        assertThat(report(rider, "{\"kind\":\"late\"}").statusCode()).isEqualTo(400);
        var stranger = new Device(day.service);
        assertThat(late(stranger, "2026-04-01T11:25").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> late(Device device, String from) throws Exception {
        return report(
                device, new JsonObject().put("kind", "late").put("from", from).encode());
    }

    private HttpResponse<String> report(Device device, String body) throws Exception {
        return device.post("/api/v1/rides/" + ride.getString("ride") + "/reports", body);
    }

    private static JsonObject one(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body()).getJsonArray("rides").getJsonObject(0);
    }
}
