package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.access.Session;
import jp.miyamichi.service.access.SessionId;
import jp.miyamichi.service.postgres.PostgresSessions;

/// Somebody of a role, or a device of it, who has logged in.
final class Colleague {

    private final TestService service;
    private final String cookie;
    final UUID id;

    private Colleague(TestService service, String cookie, UUID id) {
        this.service = service;
        this.cookie = cookie;
        this.id = id;
    }

    static Colleague of(TestService service, Database database, Role role) {
        return of(service, database, role, TestService.NOW);
    }

    /// Who has logged in at this time.
    static Colleague of(TestService service, Database database, Role role, Instant now) {
        var secret = Secret.random(new SecureRandom());
        var person = PersonId.random();
        new PostgresSessions(database).addPerson(new Session(SessionId.random(), person, role, now, now), secret);
        return new Colleague(service, "miyamichi-loopback=" + secret.reveal(), person.value());
    }

    /// A device of that role which has been enrolled.
    static Colleague device(TestService service, Database database, Role role) throws Exception {
        var key = publicKey();
        var device = of(service, database, role);
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO service.device (person, public_key, enrolled_at) VALUES (?, ?, now())",
                        device.id,
                        key));
        return device;
    }

    private static String publicKey() throws NoSuchAlgorithmException {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded());
    }

    /// A device that reads tickets for an operator.
    static Colleague reader(TestService service, Database database, Role role, String kind, String operator)
            throws Exception {
        var device = device(service, database, role);
        ok(of(service, database, Role.ADMINISTRATOR)
                .put("/api/v1/readers/" + device.id, """
                {"kind":"%s","operator":"%s","name":"reader %s"}
                """.formatted(kind, operator, device.id)));
        return device;
    }

    HttpResponse<byte[]> get(String path) throws Exception {
        return send("GET", path, "");
    }

    HttpResponse<byte[]> post(String path, String json) throws Exception {
        return send("POST", path, json);
    }

    HttpResponse<byte[]> put(String path, String json) throws Exception {
        return send("PUT", path, json);
    }

    HttpResponse<byte[]> delete(String path) throws Exception {
        return send("DELETE", path, "");
    }

    private HttpResponse<byte[]> send(String method, String path, String json) throws Exception {
        var request = HttpRequest.newBuilder(service.uri(path)).header("Cookie", cookie);
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return service.send(request.method(
                method,
                json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json)));
    }

    static JsonObject ok(HttpResponse<byte[]> response) {
        var body = text(response);
        assertThat(response.statusCode()).as(body).isEqualTo(200);
        return new JsonObject(body);
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
