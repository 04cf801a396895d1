package jp.miyamichi.service.http;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.access.Session;
import jp.miyamichi.service.access.SessionId;
import jp.miyamichi.service.postgres.PostgresSessions;

/// Somebody of the staff who is logged in, on the time of the test.
final class Clerk {

    final PersonId person = PersonId.random();
    private final TestService service;
    private final String cookie;

    Clerk(TestService service, Database database, TestAccess doors, Role role) {
        this.service = service;
        var secret = Secret.random(new SecureRandom());
        var now = doors.clock().instant();
        new PostgresSessions(database).addPerson(new Session(SessionId.random(), person, role, now, now), secret);
        this.cookie = "miyamichi-loopback=" + secret.reveal();
    }

    HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, "");
    }

    HttpResponse<String> post(String path, JsonObject body) throws Exception {
        return send("POST", path, body.encode());
    }

    HttpResponse<String> send(String method, String path, String body) throws Exception {
        var content = body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return service.client()
                .send(
                        HttpRequest.newBuilder(service.uri(path))
                                .header("Cookie", cookie)
                                .header("Content-Type", "application/json")
                                .method(method, content)
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
