package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.JourneyDay.fromTheFarm;
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
import java.util.List;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.dispatch.engine.VehicleId;
import jp.miyamichi.service.cluster.ClusterNode;
import jp.miyamichi.service.riding.RideOffice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Trams do not run, or are missed because what leads to them is late. A tram leaves every ten minutes; the ride after
/// the one of 10:20 is promised from 11:00 to 11:10.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenLineTest {

    private final ClusterNode cluster = ClusterNode.join(0, List.of());
    private JsonObject wish;
    private JourneyDay day;
    private Device device;

    @BeforeEach
    void start(Vertx vertx) {
        day = new JourneyDay(vertx, cluster);
        device = new Device(day.service);
    }

    @AfterEach
    void stop() {
        day.close();
    }

    @AfterAll
    void leave() {
        cluster.close();
    }

    private void book(JsonObject wished) throws Exception {
        wish = wished;
        assertThat(paid(device, wish).getString("state")).isEqualTo("confirmed");
    }

    private JsonObject journey() throws Exception {
        return ok(device.get(path(wish)));
    }

    private JsonObject leg(int index) throws Exception {
        return journey().getJsonArray("legs").getJsonObject(index);
    }

    private String pickupFrom() throws Exception {
        return leg(1).getJsonObject("promise").getString("pickupFrom");
    }

    private List<JsonObject> told() throws Exception {
        return ok(device.get("/api/v1/notices")).getJsonArray("notices").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private List<String> kinds() throws Exception {
        return told().stream().map(notice -> notice.getString("kind")).toList();
    }

    private JsonObject last(String kind) throws Exception {
        return told().stream()
                .filter(notice -> notice.getString("kind").equals(kind))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    @Test
    void forACancelledTramTheNextIsTakenAndTheTravellerIsToldWhich() throws Exception {
        book(toTheFarm());
        day.line.cancels("10:20");
        day.journeys.look();
        assertThat(journey().getString("state")).isEqualTo("confirmed");
        assertThat(leg(0).getString("departAt")).isEqualTo("2026-04-01T10:30:00+09:00");
        assertThat(pickupFrom()).isEqualTo("2026-04-01T11:00:00+09:00");
        assertThat(last("line-late").getString("ja")).startsWith("10:20発のT（「西」から）は運休になりました。");
        var instead = last("connection-changed");
        assertThat(instead.getString("ja")).isEqualTo("かわりに、「西」を10:30に出るTにお乗りください。「東」には10:50に着きます。");
        assertThat(instead.getString("en")).isEqualTo("Take T at 10:30 from 西 instead. It arrives at 東 at 10:50.");
        assertThat(instead.getJsonObject("others").fieldNames()).containsExactly("ja-easy", "ko", "zh-Hans", "zh-Hant");
        assertThat(rides(device)).containsExactly("confirmed");

        day.journeys.look();
        assertThat(kinds()).containsExactlyInAnyOrder("journey-confirmed", "line-late", "connection-changed");
    }

    @Test
    void whereTheNextOneIsMuchLaterTheVehicleWaits() throws Exception {
        book(toTheFarm());
        day.line.cancels("10:20", "10:30", "10:40", "10:50");
        day.journeys.look();
        assertThat(leg(0).getString("departAt")).isEqualTo("2026-04-01T11:00:00+09:00");
        assertThat(pickupFrom()).isEqualTo("2026-04-01T11:20:00+09:00");
        assertThat(rides(device)).containsExactly("confirmed");
        assertThat(kinds()).contains("line-late", "connection-changed", "ride-changed");
    }

    @Test
    void laterStillAnotherRideIsFound() throws Exception {
        book(toTheFarm());
        day.line.cancels("10:20", "10:30", "10:40", "10:50", "11:00", "11:10", "11:20");
        day.journeys.look();
        assertThat(journey().getString("state")).isEqualTo("confirmed");
        assertThat(leg(0).getString("arriveAt")).isEqualTo("2026-04-01T11:50:00+09:00");
        assertThat(pickupFrom()).isEqualTo("2026-04-01T12:00:00+09:00");
        assertThat(rides(device)).containsExactlyInAnyOrder("confirmed", "cancelled");
    }

    @Test
    void whereNoTramRunsInTimeEverythingIsGivenBackAndToldSo() throws Exception {
        book(toTheFarm());
        for (var minute = 20; minute <= 240; minute += 10) {
            day.line.cancels("%02d:%02d".formatted(10 + minute / 60, minute % 60));
        }
        day.journeys.look();
        assertThat(journey().getString("ending")).isEqualTo("disrupted");
        assertThat(rides(device)).containsExactly("cancelled");
        assertThat(ok(device.get("/api/v1/orders/" + journey().getString("order")))
                        .getString("state"))
                .isEqualTo("refunded");
        assertThat(kinds()).contains("line-late", "ride-cancelled", "refund");
    }

    private void vehiclesAreLateBy(Duration delay) {
        var office = day.desk.office();
        var area = RideOffice.area(office.find("sagiso").orElseThrow());
        for (var vehicle : office.desk().state(area).vehicles()) {
            office.report(area, new FleetEvent.Delayed(new VehicleId(vehicle.vehicle()), delay));
        }
    }

    @Test
    void whoComesTooLateForTheTramByALateRideIsToldTheNextOne() throws Exception {
        book(fromTheFarm());
        day.later(Duration.ofMinutes(45));
        vehiclesAreLateBy(Duration.ofMinutes(50));
        day.journeys.look();
        assertThat(journey().getString("state")).isEqualTo("confirmed");
        assertThat(leg(1).getString("departAt")).isEqualTo("2026-04-01T11:50:00+09:00");
        assertThat(last("line-late").getString("ja")).contains("11:40発のTには間に合いません");
        assertThat(last("connection-changed").getString("ja")).isEqualTo("かわりに、「西」を11:50に出るTにお乗りください。「東」には12:10に着きます。");
    }

    @Test
    void whereNothingLeavesForWhoComesLateEverythingIsGivenBack() throws Exception {
        book(fromTheFarm());
        day.later(Duration.ofMinutes(45));
        for (var minute = 50; minute <= 300; minute += 10) {
            day.line.cancels("%02d:%02d".formatted(11 + minute / 60, minute % 60));
        }
        vehiclesAreLateBy(Duration.ofMinutes(50));
        day.journeys.look();
        assertThat(journey().getString("ending")).isEqualTo("disrupted");
        assertThat(kinds()).contains("line-late", "ride-cancelled", "refund");
    }

    @Test
    void aLateRideThatStillReachesItsTramIsLeftAlone() throws Exception {
        book(fromTheFarm());
        day.later(Duration.ofMinutes(45));
        vehiclesAreLateBy(Duration.ofMinutes(35));
        day.journeys.look();
        assertThat(leg(1).getString("departAt")).isEqualTo("2026-04-01T11:40:00+09:00");
        assertThat(kinds()).containsExactly("journey-confirmed");
    }

    @Test
    void aDelayIsToldByTheClockTimeThatIsExpected() throws Exception {
        book(toTheFarm());
        day.line.isLateBy(Duration.ofMinutes(3));
        day.journeys.look();
        var late = last("line-late");
        assertThat(late.getString("ja")).startsWith("Tが遅れています。「東」着は、予定 10:40 → 10:43ごろです。");
        assertThat(late.getString("en")).startsWith("T is late. Arrival at 東: planned 10:40, now about 10:43.");
        assertThat(late.getJsonObject("others").getString("zh-Hans")).startsWith("T晚点。到达“東”：原定 10:40 → 约 10:43。");
        day.line.isLateBy(Duration.ofMinutes(4));
        day.journeys.look();
        assertThat(kinds()).containsExactly("journey-confirmed", "line-late");
        day.line.isLateBy(Duration.ofMinutes(9));
        day.journeys.look();
        assertThat(last("line-late").getString("ja")).contains("→ 10:49ごろ");
    }
}
