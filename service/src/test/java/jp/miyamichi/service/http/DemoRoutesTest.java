package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Instant;
import java.util.List;
import jp.miyamichi.postgres.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Coming in as anybody: in a demonstration, and never elsewhere.
@ExtendWith(VertxExtension.class)
class DemoRoutesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private static final String AS_DISPATCHER = "{\"role\":\"dispatcher\"}";

    @Test
    void inADemonstrationAnybodyComesInAsAnybody(Vertx vertx) throws Exception {
        try (var database = TestServer.database("service");
                var service = demo(vertx, new TestAccess(database), true)) {
            var device = new Device(service);
            assertThat(device.post("/api/v1/demo", AS_DISPATCHER).statusCode()).isEqualTo(200);
            assertThat(new JsonObject(device.get("/api/v1/session").body()).getString("role"))
                    .isEqualTo("dispatcher");
            assertThat(device.get("/api/v1/demo").body()).contains("\"now\":\"" + NOW + "\"");
            assertThat(device.post("/api/v1/demo", "{\"role\":\"partner-system\"}")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void elsewhereNobodyComesInThatWay(Vertx vertx) throws Exception {
        try (var database = TestServer.database("service");
                var service = demo(vertx, new TestAccess(database), false)) {
            var device = new Device(service);
            var refused = device.post("/api/v1/demo", AS_DISPATCHER);
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.body()).contains("./miyamichi serve --demo");
            assertThat(new JsonObject(device.get("/api/v1/session").body()).getString("role"))
                    .isEqualTo("visitor");
            assertThat(device.get("/api/v1/demo").body()).contains("\"demo\":false");
        }
    }

    private static TestService demo(Vertx vertx, TestAccess doors, boolean isDemo) {
        return TestService.with(
                vertx,
                doors,
                () -> {
                    throw new AssertionError("nothing is sold here");
                },
                List.of(new DemoRoutes(isDemo, doors.access, () -> NOW)));
    }
}
