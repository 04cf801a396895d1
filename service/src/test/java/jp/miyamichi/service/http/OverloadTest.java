package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.OneTramLine;
import jp.miyamichi.service.planning.SearchThreads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What happens when searches take long: others are refused in time, and nobody is searched for who has left.
@ExtendWith(VertxExtension.class)
class OverloadTest {

    private static final String ASK = "/api/v1/itineraries?from=lrt:W&to=lrt:E";

    /// Searches until it is released or interrupted.
    private static final class SlowLine extends OneTramLine {
        final CountDownLatch started = new CountDownLatch(1);
        final CountDownLatch bothThreadsSearch = new CountDownLatch(2);
        final CountDownLatch released = new CountDownLatch(1);
        final CountDownLatch interrupted = new CountDownLatch(1);

        SlowLine() {
            super("slow");
        }

        @Override
        public ItineraryAnswer itineraries(ItineraryRequest request) {
            started.countDown();
            bothThreadsSearch.countDown();
            try {
                released.await();
            } catch (InterruptedException _) {
                interrupted.countDown();
                throw new IllegalStateException("interrupted");
            }
            return super.itineraries(request);
        }
    }

    private final SlowLine line = new SlowLine();

    private TestService service(Vertx vertx, int requestsMax, Duration deadline) {
        return new TestService(vertx, line.open(), requestsMax, deadline, Optional.empty(), Path.of("no pages"));
    }

    @Test
    void beyondTheLimitOneIsToldToComeBack(Vertx vertx) throws Exception {
        try (var service = service(vertx, 1, Duration.ofSeconds(20))) {
            var first = service.client()
                    .sendAsync(HttpRequest.newBuilder(service.uri(ASK)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(line.started.await(10, TimeUnit.SECONDS)).isTrue();
            var second = service.get(ASK);
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(second.body()).contains("urn:miyamichi:problem:busy");
            assertThat(service.get("/healthz").statusCode()).isEqualTo(200);
            line.released.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            assertThat(service.get(ASK).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoBuysOrIsCheckedIsAnsweredWhileWhoLooksAroundIsRefused(Vertx vertx) throws Exception {
        try (var database = TestServer.database("service", "ticketing");
                var service = TestService.selling(vertx, database, line, 4)) {
            var searching = new ArrayList<CompletableFuture<HttpResponse<String>>>();
            var phone = new Device(service);
            var ticket = ticketBought(phone);
            var ask = HttpRequest.newBuilder(service.uri(ASK)).build();
            for (var n = 0; n < 3; n++) {
                searching.add(service.client().sendAsync(ask, HttpResponse.BodyHandlers.ofString()));
            }
            assertThat(line.bothThreadsSearch.await(10, TimeUnit.SECONDS)).isTrue();
            var refused = service.get("/api/v1/products");
            while (refused.statusCode() == 200) { // the third question is still on its way
                refused = service.get("/api/v1/products");
            }
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");

            var shown = PhoneScreen.of(
                    new JsonObject(phone.get("/api/v1/tickets/" + ticket).body()), TestService.NOW);
            var checked = phone.post(
                    "/api/v1/checks", new JsonObject().put("scanned", shown).encode());
            assertThat(new JsonObject(checked.body()).getString("verdict")).isEqualTo("VALID");
            assertThat(ticketBought(new Device(service))).isNotBlank();

            line.released.countDown();
            for (var search : searching) {
                assertThat(search.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            }
            assertThat(service.get("/api/v1/products").statusCode()).isEqualTo(200);
        }
    }

    private static String ticketBought(Device phone) throws Exception {
        var order = UUID.randomUUID();
        phone.post("/api/v1/orders", """
                {"order":"%s","lines":[{"product":"lrt-1-day","rider":"adult","day":"2026-04-01","persons":1,"quotedYen":1000}]}
                """.formatted(order));
        var paid = phone.post("/api/v1/orders/" + order + "/payments", """
                {"payment":"%s","method":"card-approved"}
                """.formatted(UUID.randomUUID()));
        assertThat(paid.statusCode()).as(paid.body()).isEqualTo(200);
        return new JsonObject(paid.body())
                .getJsonArray("lines")
                .getJsonObject(0)
                .getString("ticket");
    }

    @Test
    void everyOperationThatIsSparedIsInTheDocument(Vertx vertx) throws Exception {
        try (var service = service(vertx, 1, Duration.ofSeconds(1))) {
            var ids = service.json("/api/openapi.json").getJsonObject("paths").stream()
                    .flatMap(path -> ((JsonObject) path.getValue()).stream())
                    .map(java.util.Map.Entry::getValue)
                    .filter(JsonObject.class::isInstance)
                    .map(operation -> ((JsonObject) operation).getString("operationId"))
                    .toList();
            for (var lane : Lane.values()) {
                assertThat(ids).containsAll(lane.operations());
            }
        }
    }

    @Test
    void whoBooksNeedNotWaitBehindASearchQueueThatIsFull() throws Exception {
        try (var searches = new SearchThreads(1);
                var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var released = new CountDownLatch(1);
            var limit = Duration.ofSeconds(20);
            for (var n = 0; n <= SearchThreads.QUEUE_PER_THREAD; n++) {
                askers.execute(() -> searches.run(() -> awaited(released), limit));
            }
            while (searches.queueSize() < SearchThreads.QUEUE_PER_THREAD) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> searches.run(() -> "looked around", limit))
                    .isInstanceOfSatisfying(
                            SearchThreads.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(SearchThreads.Refused.Reason.QUEUE_FULL));
            assertThat(searches.runToBook(() -> "booked", limit)).isEqualTo("booked");
            released.countDown();
        }
    }

    private static boolean awaited(CountDownLatch released) {
        try {
            return released.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void aSearchThatIsTooLateIsGivenUp(Vertx vertx) throws Exception {
        try (var service = service(vertx, 10, Duration.ofMillis(200))) {
            var response = service.get(ASK);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("The search took too long.");
            assertThat(line.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aSearchIsGivenUpWhenItsAskerLeaves(Vertx vertx) throws Exception {
        try (var service = service(vertx, 1, Duration.ofSeconds(20))) {
            try (var socket = new Socket("127.0.0.1", service.port())) {
                var request = "GET " + ASK + " HTTP/1.1\r\nHost: x\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                assertThat(line.started.await(10, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(line.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aSwapFailsNobodyAndClosesTheOldPlannerAfterItsLastSearch(Vertx vertx) throws Exception {
        try (var service = service(vertx, 10, Duration.ofSeconds(20))) {
            var before = service.client()
                    .sendAsync(HttpRequest.newBuilder(service.uri(ASK)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(line.started.await(10, TimeUnit.SECONDS)).isTrue();
            service.regions.replaceWith(new OneTramLine("new").open());
            assertThat(service.json("/api/v1/region").getString("contentHash")).isEqualTo("new");
            assertThat(line.closed).isFalse();
            line.released.countDown();
            assertThat(before.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            assertThat(line.closed).isTrue();
        }
    }
}
