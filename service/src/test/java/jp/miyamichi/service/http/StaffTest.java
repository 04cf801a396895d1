package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How staff come in, with a passkey that really signs.
@ExtendWith(VertxExtension.class)
class StaffTest {

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

    /// Somebody who has just come in.
    private record Joined(SoftPasskey passkey, String cookie, List<String> codes) {}

    @Test
    void whoeverIsInvitedRegistersAPasskeyAndIsIn() throws Exception {
        var joined = join(invite(Role.DISPATCHER));
        assertThat(role(joined.cookie())).isEqualTo("dispatcher");
        assertThat(joined.codes()).hasSize(10).allMatch(code -> code.matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}"));
    }

    @Test
    void anInvitationWorksOnceAndForADay() throws Exception {
        var used = invite(Role.DISPATCHER);
        join(used);
        assertThat(begin(used).statusCode()).isEqualTo(400);
        var old = invite(Role.DISPATCHER);
        doors.later(Duration.ofHours(24));
        assertThat(begin(old).statusCode()).isEqualTo(400);
    }

    @Test
    void ofTwoWhoHoldOneInvitationOneComesIn() throws Exception {
        var invitation = invite(Role.DISPATCHER);
        var first = made(invitation, passkey());
        var second = made(invitation, passkey());
        assertThat(List.of(
                        post("/api/v1/staff/passkeys", first).statusCode(),
                        post("/api/v1/staff/passkeys", second).statusCode()))
                .containsExactly(200, 400);
    }

    @Test
    void aPasskeyLogsInAndTheSessionBeforeEnds() throws Exception {
        var joined = join(invite(Role.DISPATCHER));
        var response = logIn(joined.passkey(), joined.cookie());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(role(cookie(response))).isEqualTo("dispatcher");
        assertThat(role(joined.cookie())).isEqualTo("visitor");
    }

    @Test
    void aSignatureIsGoodForOneLogInAndForFiveMinutes() throws Exception {
        var passkey = join(invite(Role.DISPATCHER)).passkey();
        var signed = new JsonObject().put("credential", passkey.get(challenge()));
        assertThat(post("/api/v1/staff/log-ins", signed).statusCode()).isEqualTo(200);
        assertThat(post("/api/v1/staff/log-ins", signed).statusCode()).isEqualTo(422);
        var late = new JsonObject().put("credential", passkey.get(challenge()));
        doors.later(Duration.ofMinutes(5));
        assertThat(post("/api/v1/staff/log-ins", late).statusCode()).isEqualTo(422);
    }

    @Test
    void aStrangersPasskeyDoesNotLogIn() throws Exception {
        assertThat(logIn(passkey(), "").statusCode()).isEqualTo(422);
    }

    @Test
    void aPasskeyOfAnotherSiteDoesNotLogIn() throws Exception {
        var passkey = join(invite(Role.DISPATCHER)).passkey();
        passkey.origin = "https://evil.example";
        assertThat(logIn(passkey, "").statusCode()).isEqualTo(422);
    }

    @Test
    void aPasskeyThatDoesNotVerifyItsPersonDoesNotLogIn() throws Exception {
        var passkey = join(invite(Role.DISPATCHER)).passkey();
        passkey.verifiesThePerson = false;
        assertThat(logIn(passkey, "").statusCode()).isEqualTo(422);
    }

    @Test
    void aCopiedPasskeyIsFoundByItsCount() throws Exception {
        var passkey = join(invite(Role.DISPATCHER)).passkey();
        passkey.count = 0;
        assertThat(logIn(passkey, "").statusCode()).isEqualTo(422);
    }

    @Test
    void aRecoveryCodeMakesRoomForAnotherPasskeyAndShutsOutTheFirst() throws Exception {
        var lost = join(invite(Role.DISPATCHER));
        var code = new JsonObject().put("code", lost.codes().getFirst().toLowerCase(java.util.Locale.ROOT));
        var invitation = new JsonObject(post("/api/v1/staff/recoveries", code).body()).getString("invitation");
        assertThat(post("/api/v1/staff/recoveries", code).statusCode()).isEqualTo(400);
        assertThat(role(lost.cookie())).isEqualTo("dispatcher");
        var back = join(invitation);
        assertThat(role(back.cookie())).isEqualTo("dispatcher");
        assertThat(role(lost.cookie())).isEqualTo("visitor");
        assertThat(logIn(lost.passkey(), "").statusCode()).isEqualTo(422);
        var another = new JsonObject().put("code", lost.codes().get(1));
        assertThat(post("/api/v1/staff/recoveries", another).statusCode()).isEqualTo(400);
    }

    @Test
    void oneSeesWhereOneIsLoggedInAndEndsIt() throws Exception {
        var joined = join(invite(Role.PHONE_DESK));
        var elsewhere = cookie(logIn(joined.passkey(), ""));
        var sessions = new JsonObject(
                        service.get("/api/v1/sessions", "Cookie", elsewhere).body())
                .getJsonArray("sessions");
        assertThat(sessions).hasSize(2);
        var lost = sessions.stream()
                .map(JsonObject.class::cast)
                .filter(session -> !session.getBoolean("thisDevice"))
                .findFirst()
                .orElseThrow();
        var ended = service.send(HttpRequest.newBuilder(service.uri("/api/v1/sessions/" + lost.getString("id")))
                .DELETE()
                .header("Cookie", elsewhere));
        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(role(joined.cookie())).isEqualTo("visitor");
        assertThat(role(elsewhere)).isEqualTo("phone-desk");
    }

    @Test
    void aShiftEndsByItself() throws Exception {
        var joined = join(invite(Role.DISPATCHER));
        doors.later(Duration.ofMinutes(29));
        assertThat(role(joined.cookie())).isEqualTo("dispatcher");
        doors.later(Duration.ofMinutes(30));
        assertThat(role(joined.cookie())).isEqualTo("visitor");
    }

    @Test
    void anAdministratorInvitesByALink() throws Exception {
        var administrator = join(invite(Role.ADMINISTRATOR));
        var response = service.send(request("/api/v1/staff/invitations", new JsonObject().put("role", "fare-manager"))
                .header("Cookie", administrator.cookie()));
        var link = new JsonObject(new String(response.body(), StandardCharsets.UTF_8)).getString("link");
        assertThat(link).startsWith(origin() + "/staff.html#invitation=");
        assertThat(role(join(link.substring(link.indexOf('=') + 1)).cookie())).isEqualTo("fare-manager");
    }

    @Test
    void whatWasDoneIsWrittenDownAndStays() throws Exception {
        var joined = join(invite(Role.INSPECTOR));
        logIn(joined.passkey(), "");
        var deeds = database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT deed FROM service.audit WHERE subject =
                        (SELECT subject FROM service.audit ORDER BY id DESC LIMIT 1) ORDER BY id
                        """).mapTo(String.class).list());
        assertThat(deeds).containsExactly("invited", "registered", "logged-in");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> database.jdbi().useHandle(handle -> handle.execute("DELETE FROM service.audit"))))
                .hasMessageContaining("only ever added");
    }

    private String invite(Role role) {
        return doors.entrance.invite(role, Optional.empty()).reveal();
    }

    private String origin() {
        return "http://localhost:" + service.port();
    }

    private SoftPasskey passkey() throws Exception {
        return new SoftPasskey(origin());
    }

    private Joined join(String invitation) throws Exception {
        var passkey = passkey();
        var response = post("/api/v1/staff/passkeys", made(invitation, passkey));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        var codes = new JsonObject(response.body())
                .getJsonArray("recoveryCodes").stream().map(String.class::cast).toList();
        return new Joined(passkey, cookie(response), codes);
    }

    private HttpResponse<String> begin(String invitation) throws Exception {
        return post("/api/v1/staff/registrations", new JsonObject().put("invitation", invitation));
    }

    private JsonObject made(String invitation, SoftPasskey passkey) throws Exception {
        var options = new JsonObject(begin(invitation).body());
        return new JsonObject().put("invitation", invitation).put("credential", passkey.create(options));
    }

    private JsonObject challenge() throws Exception {
        return new JsonObject(service.post("/api/v1/staff/challenges", "").body());
    }

    private HttpResponse<String> logIn(SoftPasskey passkey, String cookie) throws Exception {
        var signed = new JsonObject().put("credential", passkey.get(challenge()));
        return service.client()
                .send(
                        request("/api/v1/staff/log-ins", signed)
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, JsonObject body) throws Exception {
        return service.post(path, body.encode());
    }

    private HttpRequest.Builder request(String path, JsonObject body) {
        return HttpRequest.newBuilder(service.uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()));
    }

    private static String cookie(HttpResponse<?> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private String role(String cookie) throws Exception {
        return new JsonObject(service.get("/api/v1/session", "Cookie", cookie).body()).getString("role");
    }
}
