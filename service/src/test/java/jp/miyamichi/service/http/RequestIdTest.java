package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.service.OneTramLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/// One who calls because something broke can say which request it was, and it is found in the log.
@ExtendWith(VertxExtension.class)
class RequestIdTest {

    private static final String ASK = "/api/v1/itineraries?from=lrt:W&to=lrt:E";

    private static TestService service(Vertx vertx, OneTramLine line) {
        return new TestService(vertx, line.open(), 8, Duration.ofSeconds(20), Optional.empty(), Path.of("no pages"));
    }

    private static HttpResponse<String> ask(TestService service, String path, String id) throws Exception {
        var request = HttpRequest.newBuilder(service.uri(path)).header("X-Request-Id", id);
        return service.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String idOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }

    @Test
    void eachAnswerHasANameOfItsOwn(Vertx vertx) throws Exception {
        try (var service = service(vertx, new OneTramLine("town"))) {
            var first = idOf(service.get(ASK));
            assertThat(UUID.fromString(first)).hasToString(first);
            assertThat(idOf(service.get(ASK))).isNotEqualTo(first);
            assertThat(idOf(service.get("/api/v1/nothing-here"))).isNotEqualTo(first);
        }
    }

    @Test
    void aBalancersNameIsKeptAndWhatCouldForgeALineOfTheLogIsNot(Vertx vertx) throws Exception {
        try (var service = service(vertx, new OneTramLine("town"))) {
            assertThat(idOf(ask(service, ASK, "balancer-0042"))).isEqualTo("balancer-0042");
            assertThat(idOf(ask(service, ASK, "x".repeat(65)))).hasSize(36);
            assertThat(idOf(ask(service, ASK, "12345678 ERROR all is lost"))).hasSize(36);
        }
    }

    @Test
    void whatBrokeStandsInTheLogUnderTheNameTheAskerWasGiven(Vertx vertx) throws Exception {
        var broken = new OneTramLine("town") {
            @Override
            public ItineraryAnswer itineraries(ItineraryRequest request) {
                throw new IllegalStateException("the graph is torn");
            }
        };
        var log = (Logger) LoggerFactory.getLogger(RequestThreads.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try (var service = service(vertx, broken)) {
            var answer = service.get(ASK);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(new JsonObject(answer.body()).getString("detail")).contains("X-Request-Id");
            assertThat(lines.list)
                    .filteredOn(
                            line -> idOf(answer).equals(line.getMDCPropertyMap().get("request")))
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsExactly("request failed");
        } finally {
            log.detachAppender(lines);
        }
    }
}
