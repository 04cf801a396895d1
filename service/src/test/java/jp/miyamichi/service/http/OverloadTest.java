package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.service.OneTramLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What happens when searches take long: others are refused in time, and nobody is searched for who has left.
@ExtendWith(VertxExtension.class)
class OverloadTest {

    private static final String ASK = "/api/v1/itineraries?from=lrt:W&to=lrt:E";

    /// Searches until it is released or interrupted.
    private static final class SlowLine extends OneTramLine {
        final CountDownLatch started = new CountDownLatch(1);
        final CountDownLatch released = new CountDownLatch(1);
        final CountDownLatch interrupted = new CountDownLatch(1);

        SlowLine() {
            super("slow");
        }

        @Override
        public ItineraryAnswer itineraries(ItineraryRequest request) {
            started.countDown();
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
