package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.access.Session;
import jp.miyamichi.service.access.SessionId;
import jp.miyamichi.service.postgres.PostgresSessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Devices of drivers and inspectors: a key made on the device, enrolled once, let in by its signature, shut out at
/// once.
@ExtendWith(VertxExtension.class)
class DeviceTest {

    private static Database database;
    private TestAccess doors;
    private TestService service;

    @BeforeAll
    static void createTables() {
        database = TestServer.database("service");
    }

    @AfterAll
    static void dropTables() {
        database.close();
    }

    @BeforeEach
    void start(Vertx vertx) {
        doors = new TestAccess(database);
        service = TestService.keeping(vertx, doors);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void anEnrolledDeviceComesInAsItsRole() throws Exception {
        var keys = keys();
        var device = enrolled(keys, Role.DRIVER);
        var response = logIn(device, keys);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(role(cookie(response))).isEqualTo("driver");
    }

    @Test
    void anInvitationEnrolsOneDevice() throws Exception {
        var invitation = invite(Role.INSPECTOR);
        assertThat(enrol(invitation, keys()).statusCode()).isEqualTo(200);
        assertThat(enrol(invitation, keys()).statusCode()).isEqualTo(400);
    }

    @Test
    void aDeviceNeverBecomesAnAdministrator() throws Exception {
        assertThat(enrol(invite(Role.ADMINISTRATOR), keys()).statusCode()).isEqualTo(400);
    }

    @Test
    void aKeyIsEnrolledOnlyByItsOwnDevice() throws Exception {
        var invitation = invite(Role.DRIVER);
        var stolen = enrolment(invitation, keys()).put("publicKey", publicKey(keys()));
        assertThat(service.post("/api/v1/devices", stolen.encode()).statusCode())
                .isEqualTo(400);
        assertThat(enrol(invitation, keys()).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherKeyOrAnOldChallengeDoesNotLogIn() throws Exception {
        var keys = keys();
        var device = enrolled(keys, Role.DRIVER);
        assertThat(logIn(device, keys()).statusCode()).isEqualTo(422);
        var challenge = challenge();
        assertThat(logIn(device, keys, challenge).statusCode()).isEqualTo(200);
        assertThat(logIn(device, keys, challenge).statusCode()).isEqualTo(422);
        var late = challenge();
        doors.later(Duration.ofMinutes(5));
        assertThat(logIn(device, keys, late).statusCode()).isEqualTo(422);
    }

    @Test
    void aRevokedDeviceIsOutAtOnce() throws Exception {
        var keys = keys();
        var device = enrolled(keys, Role.DRIVER);
        var cookie = cookie(logIn(device, keys));
        var administrator = administrator();
        var revoked = service.send(HttpRequest.newBuilder(service.uri("/api/v1/devices/" + device))
                .DELETE()
                .header("Cookie", administrator));
        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(role(cookie)).isEqualTo("visitor");
        assertThat(logIn(device, keys).statusCode()).isEqualTo(422);
        var audit = new JsonObject(
                service.get("/api/v1/audit?limit=3", "Cookie", administrator).body());
        assertThat(audit.getJsonArray("entries").getJsonObject(0).getMap())
                .containsEntry("deed", "revoked-device")
                .containsEntry("role", "administrator")
                .containsEntry("subject", "person:" + device);
        assertThat(audit.getJsonArray("entries").getJsonObject(1).getString("deed"))
                .isEqualTo("enrolled-device");
    }

    private String administrator() {
        var secret = Secret.random(new SecureRandom());
        var now = TestService.NOW;
        new PostgresSessions(database)
                .addPerson(new Session(SessionId.random(), PersonId.random(), Role.ADMINISTRATOR, now, now), secret);
        return "miyamichi-loopback=" + secret.reveal();
    }

    private String invite(Role role) {
        return doors.entrance.invite(role, Optional.empty()).reveal();
    }

    private static KeyPair keys() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static String publicKey(KeyPair keys) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.getPublic().getEncoded());
    }

    private static String signed(KeyPair keys, String words) throws Exception {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(words.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static JsonObject enrolment(String invitation, KeyPair keys) throws Exception {
        return new JsonObject()
                .put("invitation", invitation)
                .put("publicKey", publicKey(keys))
                .put("signature", signed(keys, "miyamichi enrol " + invitation));
    }

    private HttpResponse<String> enrol(String invitation, KeyPair keys) throws Exception {
        return service.post("/api/v1/devices", enrolment(invitation, keys).encode());
    }

    private String enrolled(KeyPair keys, Role role) throws Exception {
        return new JsonObject(enrol(invite(role), keys).body()).getString("device");
    }

    private String challenge() throws Exception {
        return new JsonObject(service.post("/api/v1/staff/challenges", "").body()).getString("challenge");
    }

    private HttpResponse<String> logIn(String device, KeyPair keys) throws Exception {
        return logIn(device, keys, challenge());
    }

    private HttpResponse<String> logIn(String device, KeyPair keys, String challenge) throws Exception {
        var body = new JsonObject()
                .put("challenge", challenge)
                .put("signature", signed(keys, "miyamichi log-in " + challenge));
        return service.post("/api/v1/devices/" + device + "/log-ins", body.encode());
    }

    private static String cookie(HttpResponse<?> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private String role(String cookie) throws Exception {
        return new JsonObject(service.get("/api/v1/session", "Cookie", cookie).body()).getString("role");
    }
}
