package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/// Whatever is logged, even when everything is: no secret that opens anything.
@ExtendWith(VertxExtension.class)
class QuietLogTest {

    private final Logger ours = (Logger) LoggerFactory.getLogger("jp.miyamichi");
    private final Logger libraries = (Logger) LoggerFactory.getLogger("com.webauthn4j");
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    @BeforeEach
    void listen() {
        heard.start();
        for (var logger : List.of(ours, libraries)) {
            logger.setLevel(Level.ALL);
            logger.addAppender(heard);
        }
    }

    @AfterEach
    void stopListening() {
        for (var logger : List.of(ours, libraries)) {
            logger.setLevel(null);
            logger.detachAppender(heard);
        }
    }

    @Test
    void noSecretIsEverLogged(Vertx vertx) throws Exception {
        var secrets = new ArrayList<String>();
        try (var database = TestServer.database("service")) {
            var doors = new TestAccess(database);
            try (var service = TestService.keeping(vertx, doors)) {
                comeIn(service, doors, secrets);
            }
        }
        ours.debug("this test listens");
        assertThat(secrets).hasSizeGreaterThan(10);
        assertThat(said()).contains("this test listens").doesNotContain(secrets);
    }

    /// Registers, logs in well and badly, and asks with and without a database that answers.
    private static void comeIn(TestService service, TestAccess doors, List<String> secrets) throws Exception {
        var invitation =
                doors.entrance.invite(Role.DISPATCHER, Optional.empty()).reveal();
        secrets.add(invitation);
        var passkey = new SoftPasskey("http://localhost:" + service.port());
        var options = post(service, "/api/v1/staff/registrations", new JsonObject().put("invitation", invitation));
        var made = new JsonObject().put("invitation", invitation).put("credential", passkey.create(options));
        var registered = service.post("/api/v1/staff/passkeys", made.encode());
        new JsonObject(registered.body()).getJsonArray("recoveryCodes").forEach(code -> secrets.add((String) code));
        var cookie = registered.headers().firstValue("Set-Cookie").orElseThrow().split("[=;]")[1];
        secrets.add(cookie);
        service.get("/api/v1/session", "Cookie", "miyamichi-loopback=" + cookie);
        passkey.origin = "https://evil.example";
        var challenge = post(service, "/api/v1/staff/challenges", new JsonObject());
        post(service, "/api/v1/staff/log-ins", new JsonObject().put("credential", passkey.get(challenge)));
        post(service, "/api/v1/staff/log-ins", new JsonObject().put("credential", new JsonObject().put("id", cookie)));
        service.send(HttpRequest.newBuilder(service.uri("/api/v1/sessions/" + cookie))
                .DELETE());
    }

    private static JsonObject post(TestService service, String path, JsonObject body) throws Exception {
        return new JsonObject(service.post(path, body.encode()).body());
    }

    private String said() {
        return List.copyOf(heard.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }
}
