package jp.miyamichi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import io.vertx.junit5.Timeout;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.service.postgres.RegionActivation;
import jp.miyamichi.service.postgres.RegionActivations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The whole service with all its parts, but for the planner, which is the test's.
@ExtendWith(VertxExtension.class)
@Timeout(value = 180, timeUnit = TimeUnit.SECONDS)
class ServiceTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-04-01T01:02:00Z"));
    private static final String NO_DATABASE = "postgresql://nobody@127.0.0.1:1/none";
    private static final String ASK = "/api/v1/itineraries?from=lrt:W&to=lrt:E&limit=1";

    @TempDir
    Path data;

    private final Map<String, OneTramLine> opened = new ConcurrentHashMap<>();

    private Service start(Map<String, String> more) {
        var environment = new HashMap<>(
                Map.of("MIYAMICHI_PORT", "0", "MIYAMICHI_DATA", data.toString(), "MIYAMICHI_REGION", data.toString()));
        environment.putAll(more);
        return Service.start(
                Settings.from(environment), (build, _) -> opened.computeIfAbsent(build.id(), OneTramLine::new), CLOCK);
    }

    /// The smallest folder that counts as a built region.
    private void activate(String id) throws IOException {
        var folder = Files.createDirectories(data.resolve("region").resolve(id));
        Files.writeString(folder.resolve("streets.osm.pbf"), "");
        Files.writeString(folder.resolve("town-gtfs.zip"), "");
        Files.writeString(data.resolve("region/current"), id + "\n");
    }

    @Test
    void anotherRegionIsTakenOverWithoutAFailedRequest() throws Exception {
        activate("one");
        try (var service = start(Map.of())) {
            var client = new Client(service.url());
            assertThat(client.json("/api/v1/region").getString("contentHash")).isEqualTo("one");
            var failed = new AtomicInteger();
            var stop = new AtomicBoolean();
            var asker = Thread.ofVirtual().start(() -> {
                while (!stop.get()) {
                    failed.addAndGet(client.get(ASK).statusCode() == 200 ? 0 : 1);
                }
            });
            activate("two");
            while (!client.json("/api/v1/region").getString("contentHash").equals("two")) {
                Thread.onSpinWait();
            }
            stop.set(true);
            asker.join();
            assertThat(failed).hasValue(0);
            assertThat(opened.get("one").closed).isTrue();
            assertThat(client.json("/readyz").encode()).contains("\"status\":\"ready\"", "\"contentHash\":\"two\"");
            assertThat(new RegionActivations(service.foundation().database()).all())
                    .extracting(RegionActivation::contentHash)
                    .containsExactlyInAnyOrder("one", "two");
        }
        assertThat(opened.get("two").closed).isTrue();
    }

    @Test
    void withoutTheDatabaseItPlansDegraded() throws Exception {
        activate("one");
        try (var service = start(Map.of("MIYAMICHI_DATABASE_URL", NO_DATABASE))) {
            var client = new Client(service.url());
            assertThat(client.get(ASK).statusCode()).isEqualTo(200);
            var readiness = client.json("/readyz");
            assertThat(readiness.getString("status")).isEqualTo("degraded");
            assertThat(readiness.getJsonObject("checks").getString("database")).isEqualTo("down");
        }
    }

    @Test
    void anotherHostIsAskedForMapsOnlyWhereTheOperatorWantsIt() throws Exception {
        activate("one");
        try (var service = start(Map.of("MIYAMICHI_DATABASE_URL", NO_DATABASE))) {
            var client = new Client(service.url());
            assertThat(client.json("/api/v1/region").containsKey("mapTiles")).isFalse();
            assertThat(policy(client)).doesNotContain("https:");
        }
        try (var service = start(Map.of("MIYAMICHI_DATABASE_URL", NO_DATABASE, "MIYAMICHI_MAP_TILES", "gsi"))) {
            var client = new Client(service.url());
            var region = client.json("/api/v1/region");
            assertThat(region.getString("mapTiles"))
                    .isEqualTo("https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png");
            assertThat(region.getJsonArray("attributions").getList()).contains("地理院タイル（国土地理院）");
            assertThat(policy(client))
                    .contains(
                            "connect-src 'self' https://cyberjapandata.gsi.go.jp;",
                            "img-src 'self' data: blob: https://cyberjapandata.gsi.go.jp;",
                            "script-src 'self';");
        }
        assertThatThrownBy(() -> start(Map.of("MIYAMICHI_MAP_TILES", "https://elsewhere.example/")))
                .hasMessageContaining("MIYAMICHI_MAP_TILES must be none or gsi");
    }

    private static String policy(Client client) throws Exception {
        return client.get("/api/v1/region")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
    }

    @Test
    void whoAskedBeforeTheStopIsAnswered() throws Exception {
        var started = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        opened.put("slow", new OneTramLine("slow") {
            @Override
            public ItineraryAnswer itineraries(ItineraryRequest request) {
                started.countDown();
                try {
                    released.await();
                } catch (InterruptedException _) {
                    throw new IllegalStateException("interrupted");
                }
                return super.itineraries(request);
            }
        });
        activate("slow");
        var service = start(Map.of("MIYAMICHI_DATABASE_URL", NO_DATABASE));
        var client = new Client(service.url());
        var status = new AtomicInteger();
        var asker = Thread.ofVirtual().start(() -> status.set(client.get(ASK).statusCode()));
        started.await();
        var stopping = Thread.ofVirtual().start(service::close);
        while (listens(service)) {
            Thread.onSpinWait();
        }
        released.countDown();
        asker.join();
        assertThat(status).hasValue(200);
        stopping.join();
    }

    @Test
    void theNextRegionStaysOutWhenItCannotBeOpened() throws Exception {
        activate("one");
        try (var service = start(Map.of("MIYAMICHI_DATABASE_URL", NO_DATABASE))) {
            var client = new Client(service.url());
            Files.createDirectories(data.resolve("region/empty"));
            Files.writeString(data.resolve("region/current"), "empty\n");
            service.lookForAnotherRegion();
            assertThat(client.json("/api/v1/region").getString("contentHash")).isEqualTo("one");
            activate("two");
            service.lookForAnotherRegion();
            assertThat(client.json("/api/v1/region").getString("contentHash")).isEqualTo("two");
        }
    }

    private static boolean listens(Service service) {
        var address = URI.create(service.url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    /// The JDK's own client: what is tested is the service, from outside.
    private record Client(HttpClient http, URI service) {

        private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(60);

        Client(String url) {
            this(HttpClient.newHttpClient(), URI.create(url));
        }

        HttpResponse<String> get(String path) {
            try {
                var request = HttpRequest.newBuilder(service.resolve(path))
                        .timeout(ANSWERED_WITHIN)
                        .build();
                return http.send(request, BodyHandlers.ofString());
            } catch (IOException | InterruptedException e) {
                throw new AssertionError("no answer to " + path, e);
            }
        }

        JsonObject json(String path) {
            return new JsonObject(get(path).body());
        }
    }
}
