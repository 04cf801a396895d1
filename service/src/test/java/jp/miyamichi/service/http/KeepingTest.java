package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.mail.MailSender.Sent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The phone is lost: what was kept by an address or a passkey is found again on another one.
@ExtendWith(VertxExtension.class)
class KeepingTest {

    private static final String HANAKO = "hanako@example.jp";

    private static Database database;
    private TestAccess doors;
    private TestPeople people;
    private TestService service;

    @BeforeAll
    static void createTables() {
        database = TestServer.database("service", "ticketing", "dispatch");
    }

    @AfterAll
    static void dropTables() {
        database.close();
    }

    @BeforeEach
    void start(Vertx vertx) {
        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM service.mail_address"));
        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM service.mail_code"));
        doors = new TestAccess(database);
        people = new TestPeople(database, doors);
        service = TestService.with(vertx, doors, TestService.office(database, doors), List.of(people.routes()));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Device device() {
        return new Device(service);
    }

    private static JsonObject ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body());
    }

    private String ask(Device device, String address) throws Exception {
        return ok(device.post("/api/v1/mail-codes", "{\"address\":\"" + address + "\"}"))
                .getString("code");
    }

    private HttpResponse<String> prove(Device device, String code, String digits) throws Exception {
        return device.post("/api/v1/mail-codes/" + code + "/proofs", "{\"digits\":\"" + digits + "\"}");
    }

    private void keep(Device device, String address) throws Exception {
        var code = ask(device, address);
        ok(prove(device, code, people.digits()));
    }

    private static UUID buy(Device device) throws Exception {
        var id = UUID.randomUUID();
        ok(device.post("/api/v1/orders", """
                {"order":"%s","lines":[{"product":"lrt-1-day","rider":"adult","day":"2026-04-02",
                 "persons":1,"quotedYen":1000}]}
                """.formatted(id)));
        ok(device.post("/api/v1/orders/" + id + "/payments", """
                {"payment":"%s","method":"card-approved"}
                """.formatted(UUID.randomUUID())));
        return id;
    }

    private static int found(Device device, UUID order) throws Exception {
        return device.get("/api/v1/orders/" + order).statusCode();
    }

    @Test
    void anOrderOfTheLostPhoneIsOnTheNewOneAfterACode() throws Exception {
        var lost = device();
        var order = buy(lost);
        keep(lost, HANAKO);
        var other = device();
        assertThat(found(other, order)).isEqualTo(404);
        keep(other, "Hanako@Example.jp");
        assertThat(found(other, order)).isEqualTo(200);
        assertThat(found(lost, order)).isEqualTo(200);
    }

    @Test
    void whatTheNewPhoneBoughtBeforeGoesAlong() throws Exception {
        var lost = device();
        var first = buy(lost);
        keep(lost, HANAKO);
        var other = device();
        var second = buy(other);
        keep(other, HANAKO);
        assertThat(List.of(found(other, first), found(other, second), found(lost, second)))
                .containsOnly(200);
    }

    @Test
    void whatSomebodyElseKeepsStaysTheirs() throws Exception {
        var taro = device();
        var order = buy(taro);
        keep(taro, "taro@example.jp");
        var hanako = device();
        keep(hanako, HANAKO);
        keep(taro, HANAKO);
        assertThat(found(taro, order)).isEqualTo(404);
        keep(taro, "taro@example.jp");
        assertThat(found(taro, order)).isEqualTo(200);
    }

    @Test
    void nobodyLearnsWhetherAnAddressIsKnown() throws Exception {
        keep(device(), HANAKO);
        var known = ok(device().post("/api/v1/mail-codes", "{\"address\":\"" + HANAKO + "\"}"));
        var unknown = ok(device().post("/api/v1/mail-codes", "{\"address\":\"nobody@example.jp\"}"));
        assertThat(known.put("code", "")).isEqualTo(unknown.put("code", ""));
    }

    @Test
    void aCodeIsGoodOnceForFiveTriesAndTenMinutes() throws Exception {
        var device = device();
        var code = ask(device, HANAKO);
        var digits = people.digits();
        var wrong = digits.equals("000000") ? "000001" : "000000";
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(prove(device, code, wrong).statusCode()).isEqualTo(422);
        }
        assertThat(prove(device, code, digits).statusCode()).isEqualTo(422);
        var used = ask(device, HANAKO);
        ok(prove(device, used, people.digits()));
        assertThat(prove(device, used, people.digits()).statusCode()).isEqualTo(422);
        var old = ask(device, HANAKO);
        doors.later(Duration.ofMinutes(10));
        assertThat(prove(device, old, people.digits()).statusCode()).isEqualTo(422);
    }

    @Test
    void aCodeOfAnotherLetterDoesNotCount() throws Exception {
        var device = device();
        var first = ask(device, HANAKO);
        ask(device, "mallory@example.jp");
        assertThat(prove(device, first, people.digits()).statusCode()).isEqualTo(422);
    }

    @Test
    void oneAddressIsNotFloodedWithLetters() throws Exception {
        for (var sent = 0; sent < 3; sent++) {
            ask(device(), HANAKO);
        }
        var refused = device().post("/api/v1/mail-codes", "{\"address\":\"" + HANAKO + "\"}");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(people.letters()).isEqualTo(3);
        doors.later(Duration.ofMinutes(15));
        ask(device(), HANAKO);
    }

    @Test
    void aLetterNobodyTakesIsTold() throws Exception {
        people.became = Sent.REFUSED;
        assertThat(device().post("/api/v1/mail-codes", "{\"address\":\"gone@example.jp\"}")
                        .statusCode())
                .isEqualTo(422);
        people.became = Sent.LATER;
        assertThat(device().post("/api/v1/mail-codes", "{\"address\":\"late@example.jp\"}")
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void theDatabaseKnowsNeitherAddressNorCode() throws Exception {
        keep(device(), HANAKO);
        var rows = database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT (SELECT string_agg(a::text, ',') FROM service.mail_address a)
                            || (SELECT string_agg(c::text, ',') FROM service.mail_code c)
                        """).mapTo(String.class).one());
        var hex = java.util.HexFormat.of().formatHex(HANAKO.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(rows).isNotBlank().doesNotContain(HANAKO, hex);
    }

    @Test
    void anAddressIsChangedOnlyWhereThatIsWanted() throws Exception {
        var device = device();
        var order = buy(device);
        keep(device, HANAKO);
        var code = ask(device, "new@example.jp");
        ok(device.post(
                "/api/v1/mail-codes/" + code + "/proofs", "{\"digits\":\"" + people.digits() + "\",\"change\":true}"));
        var other = device();
        keep(other, "new@example.jp");
        assertThat(found(other, order)).isEqualTo(200);
        keep(other, HANAKO);
        assertThat(found(other, order)).as("the former address is nobody's").isEqualTo(404);
    }

    @Test
    void aPasskeyBringsTheOrderToAnotherDevice() throws Exception {
        var lost = device();
        var order = buy(lost);
        var passkey = new SoftPasskey("http://localhost:" + service.port());
        var options = ok(lost.post("/api/v1/me/passkey-challenges", ""));
        ok(lost.post(
                "/api/v1/me/passkeys",
                new JsonObject().put("credential", passkey.create(options)).encode()));
        var other = device();
        var challenge = ok(other.post("/api/v1/staff/challenges", ""));
        ok(other.post(
                "/api/v1/staff/log-ins",
                new JsonObject().put("credential", passkey.get(challenge)).encode()));
        assertThat(found(other, order)).isEqualTo(200);
    }

    @Test
    void aPasskeyMadeForOneIsNotTakenForAnother() throws Exception {
        var hanako = device();
        var mallory = device();
        var passkey = new SoftPasskey("http://localhost:" + service.port());
        var made = passkey.create(ok(hanako.post("/api/v1/me/passkey-challenges", "")));
        assertThat(mallory.post(
                                "/api/v1/me/passkeys",
                                new JsonObject().put("credential", made).encode())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void loggedOutEverywhereTheLostPhoneOpensNothing() throws Exception {
        var lost = device();
        var order = buy(lost);
        keep(lost, HANAKO);
        var other = device();
        keep(other, HANAKO);
        assertThat(other.delete("/api/v1/sessions").statusCode()).isEqualTo(200);
        assertThat(found(lost, order)).isEqualTo(404);
        assertThat(found(other, order)).isEqualTo(404);
        keep(other, HANAKO);
        assertThat(found(other, order)).isEqualTo(200);
    }
}
