package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import io.vertx.openapi.contract.OpenAPIContract;
import java.net.http.HttpRequest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.access.Session;
import jp.miyamichi.service.access.SessionId;
import jp.miyamichi.service.postgres.PostgresSessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every role calls every operation of the OpenAPI document, and is let in or not as the document says.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayTest {

    private Database database;
    private PostgresSessions sessions;
    private TestService service;
    private JsonObject document;

    @BeforeAll
    void start(Vertx vertx) throws Exception {
        database = TestServer.database("service");
        sessions = new PostgresSessions(database);
        service = TestService.keeping(vertx, new TestAccess(database));
        document = service.json("/api/openapi.json");
    }

    @AfterAll
    void stop() {
        service.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> theMatrixOfRolesAndOperations() {
        return document.getJsonObject("paths").stream()
                .flatMap(path -> ((JsonObject) path.getValue())
                        .stream()
                                .flatMap(method ->
                                        cells(path.getKey(), method.getKey(), (JsonObject) method.getValue())));
    }

    private Stream<DynamicTest> cells(String path, String method, JsonObject operation) {
        var named = operation.getJsonArray("x-roles");
        return Arrays.stream(Role.values()).map(role -> {
            var may = named.contains("anyone") || named.contains(role.text());
            var name = role.text() + (may ? " may " : " may not ") + operation.getString("operationId");
            return dynamicTest(name, () -> {
                var status = call(path, method, operation, role);
                if (may) {
                    assertThat(status).isNotIn(401, 403, 405);
                } else {
                    assertThat(status).isIn(401, 403);
                }
            });
        });
    }

    private int call(String path, String method, JsonObject operation, Role role) throws Exception {
        var example = new ExampleRequest(document);
        var request = example.filled(
                HttpRequest.newBuilder(service.uri(example.address(path, operation))),
                method.toUpperCase(Locale.ROOT),
                operation);
        switch (role) {
            case VISITOR -> {} // a stranger
            case PARTNER_SYSTEM -> request.header("Authorization", "Bearer secret");
            default ->
                request.header("Cookie", "miyamichi-loopback=" + logIn(role).reveal());
        }
        return service.send(request).statusCode();
    }

    private Secret logIn(Role role) {
        var secret = Secret.random(new SecureRandom());
        var now = TestService.NOW;
        sessions.addPerson(new Session(SessionId.random(), PersonId.random(), role, now, now), secret);
        return secret;
    }

    @Test
    void anOperationThatNamesNobodyIsAMistake(Vertx vertx) {
        var silent = new JsonObject("""
                {"openapi": "3.1.0", "info": {"title": "x", "version": "1"},
                 "paths": {"/x": {"get": {"operationId": "forgotten", "responses": {"default": {"description": "x"}}}}}}
                """);
        var operation = OpenAPIContract.from(vertx, silent).await().operation("forgotten");
        assertThatThrownBy(() -> WhoMay.call(operation))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("forgotten")
                .hasMessageContaining("x-roles");
    }
}
