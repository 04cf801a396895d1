package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import jp.miyamichi.service.OneTramLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a load balancer and its clients hear of a node that is about to stop.
@ExtendWith(VertxExtension.class)
class StoppingTest {

    private static final String ASK = "/api/v1/itineraries?from=lrt:W&to=lrt:E";

    private static HttpResponse<String> get(HttpClient client, URI uri) throws Exception {
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @EnumSource
    void aNodeThatStopsWantsNoMoreRequestsAndAnswersThoseThatComeAllTheSame(HttpClient.Version version, Vertx vertx)
            throws Exception {
        try (var service = TestService.of(vertx, new OneTramLine("abc"));
                var client = HttpClient.newBuilder().version(version).build()) {
            assertThat(get(client, service.uri("/readyz")).statusCode()).isEqualTo(200);
            service.isToStop();
            var readiness = get(client, service.uri("/readyz"));
            assertThat(readiness.statusCode()).isEqualTo(503);
            assertThat(new JsonObject(readiness.body()).getString("status")).isEqualTo("stopping");
            for (var more = 0; more < 5; more++) {
                assertThat(get(client, service.uri(ASK)).statusCode()).isEqualTo(200);
            }
            assertThat(get(client, service.uri("/healthz")).statusCode())
                    .as("the process lives")
                    .isEqualTo(200);
        }
    }

    @Test
    void eachAnswerOfANodeThatStopsIsTheLastOnItsConnection(Vertx vertx) throws Exception {
        try (var service = TestService.of(vertx, new OneTramLine("abc"));
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            assertThat(get(client, service.uri(ASK)).headers().firstValue("Connection"))
                    .isEmpty();
            service.isToStop();
            assertThat(get(client, service.uri(ASK)).headers().firstValue("Connection"))
                    .hasValue("close");
            assertThat(get(client, service.uri("/api/v1/orders/nobody"))
                            .headers()
                            .firstValue("Connection"))
                    .as("refusals, too")
                    .hasValue("close");
        }
    }
}
