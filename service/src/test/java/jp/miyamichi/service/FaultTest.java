package jp.miyamichi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.junit5.Timeout;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Parts of the running service fail, and what does not need them goes on.
@ExtendWith(VertxExtension.class)
@Timeout(value = 180, timeUnit = TimeUnit.SECONDS)
class FaultTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-04-01T01:02:00Z"));
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final int TRIES_MAX = 20;
    private static final String PLAN = "/api/v1/itineraries?from=lrt:W&to=lrt:E&limit=1";

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @TempDir
    Path data;

    /// The smallest folder that counts as a built region.
    @BeforeEach
    void build() throws IOException {
        var folder = Files.createDirectories(data.resolve("region/town"));
        Files.writeString(folder.resolve("streets.osm.pbf"), "");
        Files.writeString(folder.resolve("town-gtfs.zip"), "");
        Files.writeString(data.resolve("region/current"), "town\n");
    }

    private Service start(OneTramLine town) {
        var environment =
                Map.of("MIYAMICHI_PORT", "0", "MIYAMICHI_DATA", data.toString(), "MIYAMICHI_REGION", data.toString());
        return Service.start(Settings.from(environment), (_, _) -> town, CLOCK);
    }

    @Test
    void theDatabaseDiesAndNothingThatWasPaidIsLost() throws Exception {
        try (var service = start(new OneTramLine("town"))) {
            var before = buy(service);
            var killed = postgres();
            kill(killed);
            assertThat(get(service, PLAN).statusCode()).isEqualTo(200);

            var meanwhile = get(service, "/api/v1/orders/" + before);
            if (meanwhile.statusCode() != 200) { // it may be back already
                assertThat(meanwhile.statusCode()).as(meanwhile.body()).isEqualTo(503);
                assertThat(meanwhile.headers().firstValue("Retry-After")).isPresent();
                assertThat(meanwhile.body()).doesNotContain("Exception", "\tat ");
            }
            // The dead server's own children still answer for a moment: only what the next one answers counts.
            await(() -> !postgres().equals(killed));
            await(() -> get(service, "/readyz").body().contains("\"status\":\"ready\""));
            await(() -> get(service, "/api/v1/orders/" + before).statusCode() == 200);
            assertThat(state(service, before)).isEqualTo("paid");
            assertThat(state(service, buy(service))).isEqualTo("paid");
        }
    }

    @Test
    void aSearchThatBreaksIsToldPlainlyAndPassesAreSoldMeanwhile() throws Exception {
        var broken = new OneTramLine("town") {
            @Override
            public ItineraryAnswer itineraries(ItineraryRequest request) {
                throw new IllegalStateException("the graph is torn");
            }
        };
        try (var service = start(broken)) {
            var answer = get(service, PLAN);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).doesNotContain("torn", "Exception", "\tat ");
            assertThat(state(service, buy(service))).isEqualTo("paid");
            assertThat(get(service, "/status").body())
                    .contains("Journey search: does not work", "Tickets, bookings and accounts: works");
        }
    }

    /// The process of the server; empty while there is none.
    private String postgres() throws IOException {
        var file = data.resolve("postgres/data/postmaster.pid");
        try {
            return Files.readAllLines(file).getFirst();
        } catch (NoSuchFileException | NoSuchElementException _) {
            return "";
        }
    }

    private static void await(Callable<Boolean> isSo) throws Exception {
        while (!isSo.call()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static void kill(String pid) {
        var postgres = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        assertThat(postgres.destroyForcibly()).isTrue();
        postgres.onExit().join();
    }

    private String buy(Service service) throws Exception {
        var order = UUID.randomUUID().toString();
        post(service, "/api/v1/orders", """
                {"order":"%s","lines":[{"product":"lrt-1-day","rider":"adult","day":"2026-04-01","persons":1,"quotedYen":1000}]}
                """.formatted(order));
        post(service, "/api/v1/orders/" + order + "/payments", """
                {"payment":"%s","method":"card-approved"}
                """.formatted(UUID.randomUUID()));
        return order;
    }

    private String state(Service service, String order) throws Exception {
        return new JsonObject(get(service, "/api/v1/orders/" + order).body()).getString("state");
    }

    private HttpResponse<String> get(Service service, String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(service.url() + path)).build(), BodyHandlers.ofString());
    }

    private void post(Service service, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(service.url() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        var response = browser.send(request.build(), BodyHandlers.ofString());
        for (var tries = 0; response.statusCode() == 503 && tries < TRIES_MAX; tries++) {
            // A connection to the dead server may be met once more; the same ids are the same order.
            response = browser.send(request.build(), BodyHandlers.ofString());
        }
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }
}
