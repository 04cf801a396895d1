package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.Colleague.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import jp.miyamichi.service.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What anybody sees of who comes where at which hour. It is 1 April 2026, 10:02, when the tickets are sold.
@ExtendWith(VertxExtension.class)
class HourlyFlowTest {

    private static final String APRIL = "/api/v1/hourly-flow?month=2026-04";

    private static JsonObject shown(TestCounter counter, String path) throws Exception {
        var response = counter.service.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body());
    }

    /// So many people with a pass each go through the museum's gate, and on by bus an hour later.
    static void visit(TestCounter counter, int people) throws Exception {
        var gate = counter.reader(Role.INSPECTOR, "inspector", "oya-museum");
        var checks = new JsonArray();
        for (var i = 0; i < people; i++) {
            var buyer = new Device(counter.service);
            var ticket = TestCounter.ticket(buyer, counter.sold(buyer, "oya-1-day", 2_000))
                    .getString("ticket");
            checks.add(seen(2 * i + 1, ticket, "oya-museum", "2026-04-01T08:%02d".formatted(i + 10)));
            if (i < people / 2) {
                checks.add(seen(2 * i + 2, ticket, "bus-oya", "2026-04-01T09:%02d".formatted(i + 10)));
            }
        }
        ok(gate.post(
                "/api/v1/reader-checks", new JsonObject().put("checks", checks).encode()));
    }

    private static JsonObject seen(int sequence, String ticket, String area, String at) {
        return JsonObject.of(
                "sequence",
                sequence,
                "ticket",
                ticket,
                "bearer",
                1,
                "kind",
                "use",
                "persons",
                1,
                "area",
                area,
                "seenAt",
                at);
    }

    @Test
    void aMonthIsShownOnceItIsOverAndReadersHaveToldWhatTheySaw(Vertx vertx) throws Exception {
        try (var counter = new TestCounter(vertx)) {
            visit(counter, 12);
            assertThat(counter.service.get(APRIL).statusCode()).isEqualTo(400);
            assertThat(shown(counter, "/api/v1/hourly-flow").getString("month")).isEqualTo("2026-02");
            counter.later(Duration.ofDays(30));
            assertThat(counter.service.get(APRIL).statusCode()).isEqualTo(400);
            counter.later(Duration.ofDays(7));
            var april = shown(counter, APRIL);
            assertThat(april.getJsonArray("months").getString(0)).isEqualTo("2026-04");
            assertThat(april.getBoolean("madeUp")).isFalse();
            assertThat(april.getJsonObject("places").getJsonArray("hours")).isEqualTo(JsonArray.of(8));
            var museum = april.getJsonObject("places").getJsonArray("rows").getJsonObject(0);
            assertThat(museum.getString("key")).isEqualTo("oya-museum");
            assertThat(museum.getJsonObject("names").getString("ko")).isEqualTo("오야 자료관");
            assertThat(museum.getJsonArray("counts")).isEqualTo(JsonArray.of(12));
        }
    }

    @Test
    void fewerThanTenPeopleAreNotShownAndCannotBeWorkedOut(Vertx vertx) throws Exception {
        try (var counter = new TestCounter(vertx)) {
            visit(counter, 12);
            counter.later(Duration.ofDays(37));
            var buses = shown(counter, APRIL).getJsonObject("vehicles");
            assertThat(buses.getJsonArray("rows").getJsonObject(0).getString("key"))
                    .isEqualTo("bus");
            assertThat(buses.getJsonArray("rows").getJsonObject(0).getJsonArray("counts"))
                    .isEqualTo(new JsonArray().addNull());
            assertThat(buses.fieldNames()).containsExactlyInAnyOrder("hours", "rows", "hiddenPercent");
            assertThat(buses.getDouble("hiddenPercent")).isEqualTo(100.0);
        }
    }

    @Test
    void aDemonstrationShowsTheMonthUnderWaySinceNobodyInItIsReal(Vertx vertx) throws Exception {
        try (var counter = new TestCounter(vertx, true)) {
            visit(counter, 10);
            var now = shown(counter, "/api/v1/hourly-flow");
            assertThat(now.getString("month")).isEqualTo("2026-04");
            assertThat(now.getBoolean("madeUp")).isTrue();
            assertThat(now.getJsonObject("places")
                            .getJsonArray("rows")
                            .getJsonObject(0)
                            .getJsonArray("counts"))
                    .isEqualTo(JsonArray.of(10));
        }
    }

    @Test
    void aMonthWithoutAnybodyHasNoHours(Vertx vertx) throws Exception {
        try (var counter = new TestCounter(vertx)) {
            var march = shown(counter, "/api/v1/hourly-flow");
            assertThat(march.getJsonObject("places").getJsonArray("hours")).isEmpty();
            assertThat(march.getJsonObject("places").getDouble("hiddenPercent")).isZero();
            assertThat(counter.service.get("/api/v1/hourly-flow?month=2024-01").body())
                    .contains("month must be from");
            assertThat(counter.service.get("/api/v1/hourly-flow?month=2026-13").statusCode())
                    .isEqualTo(400);
        }
    }
}
