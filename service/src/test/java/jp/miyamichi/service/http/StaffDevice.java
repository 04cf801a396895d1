package jp.miyamichi.service.http;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.access.Session;
import jp.miyamichi.service.access.SessionId;
import jp.miyamichi.service.postgres.PostgresSessions;

/// Somebody who is logged in already, in any role.
record StaffDevice(TestService service, PersonId person, String cookie) {

    /// What came back.
    record Answered(int status, String body) {}

    static StaffDevice of(TestService service, Database database, Role role, Instant now) {
        var secret = Secret.random(new SecureRandom());
        var person = PersonId.random();
        new PostgresSessions(database).addPerson(new Session(SessionId.random(), person, role, now, now), secret);
        return new StaffDevice(service, person, "miyamichi-loopback=" + secret.reveal());
    }

    Answered get(String path) throws Exception {
        return send(HttpRequest.newBuilder(service.uri(path)));
    }

    Answered post(String path, String json) throws Exception {
        return send(HttpRequest.newBuilder(service.uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answered put(String path, String json) throws Exception {
        return send(HttpRequest.newBuilder(service.uri(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answered delete(String path) throws Exception {
        return send(HttpRequest.newBuilder(service.uri(path)).DELETE());
    }

    private Answered send(HttpRequest.Builder request) throws Exception {
        var response = service.send(request.header("Cookie", cookie));
        return new Answered(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
    }
}
