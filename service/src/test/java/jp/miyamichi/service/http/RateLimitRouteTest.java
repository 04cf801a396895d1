package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import jp.miyamichi.service.access.RateClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whoever asks too often is told when to come back; all others are answered as before.
@ExtendWith(VertxExtension.class)
class RateLimitRouteTest {

    private final TestAccess doors = TestAccess.withoutDatabase();
    private TestService service;

    @BeforeEach
    void start(Vertx vertx) {
        service = TestService.keeping(vertx, doors);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void anAddressThatAsksTooOftenIsToldWhenToComeBack() throws Exception {
        useUp("198.51.100.7");
        var refused = from("198.51.100.7");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(new JsonObject(refused.body()).getString("type")).isEqualTo("urn:miyamichi:problem:too-often");
        doors.later(Duration.ofSeconds(1));
        assertThat(from("198.51.100.7").statusCode()).isEqualTo(200);
    }

    @Test
    void aMadeUpForwarderDoesNotHideTheAddressTheProxySaw() throws Exception {
        useUp("198.51.100.7");
        assertThat(from("203.0.113.5, 198.51.100.7").statusCode()).isEqualTo(429);
        assertThat(from("198.51.100.7, 203.0.113.5").statusCode()).isEqualTo(200);
    }

    @Test
    void aHouseholdsNetworkCountsAsOne() throws Exception {
        useUp("2001:db8:1:2:3:4:5:6");
        assertThat(from("2001:db8:1:2::9").statusCode()).isEqualTo(429);
        assertThat(from("2001:db8:1:3::9").statusCode()).isEqualTo(200);
    }

    private void useUp(String address) throws Exception {
        for (var count = 0; count < RateClass.QUESTION.perAddress(); count++) {
            assertThat(from(address).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> from(String forwardedFor) throws Exception {
        return service.get("/healthz", "X-Forwarded-For", forwardedFor);
    }
}
