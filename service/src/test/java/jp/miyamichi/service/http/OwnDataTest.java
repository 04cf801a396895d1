package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Everything that is kept of somebody is shown to them, and erased when they wish it.
@ExtendWith(VertxExtension.class)
class OwnDataTest {

    private static final String HANAKO = "hanako@example.jp";

    private static Database database;
    private TestAccess doors;
    private TestPeople people;
    private TestService service;
    private Clerk desk;
    private Device phone;
    private String person;
    private UUID order;

    @BeforeAll
    static void createTables() {
        database = TestServer.database("service", "ticketing", "dispatch");
    }

    @AfterAll
    static void dropTables() {
        database.close();
    }

    /// Hanako is a resident with an address, a passkey, a ticket, a ride, a card, a discount and a daughter.
    @BeforeEach
    void start(Vertx vertx) throws Exception {
        database.jdbi()
                .useHandle(handle -> handle.execute("DELETE FROM service.person; DELETE FROM service.mail_code"));
        doors = new TestAccess(database);
        people = new TestPeople(database, doors);
        service = TestService.with(vertx, doors, TestService.office(database, doors), List.of(people.routes()));
        desk = new Clerk(service, database, doors, Role.PHONE_DESK);
        phone = new Device(service);
        person = UUID.randomUUID().toString();
        order = buy();
        becomeResident();
        keep();
        ride();
        card();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static JsonObject ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body());
    }

    private UUID buy() throws Exception {
        var id = UUID.randomUUID();
        ok(phone.post("/api/v1/orders", """
                {"order":"%s","lines":[{"product":"lrt-1-day","rider":"adult","day":"2026-04-02",
                 "persons":1,"quotedYen":1000}]}
                """.formatted(id)));
        ok(phone.post("/api/v1/orders/" + id + "/payments", """
                {"payment":"%s","method":"card-approved"}
                """.formatted(UUID.randomUUID())));
        return id;
    }

    private void becomeResident() throws Exception {
        ok(desk.post(
                "/api/v1/residents",
                new JsonObject()
                        .put("resident", person)
                        .put("household", UUID.randomUUID().toString())
                        .put("district", "kawachi")
                        .put("associationMember", true)
                        .put("name", "宮野 花子")
                        .put("kana", "みやの" + "はなこ")
                        .put("phone", "0286320000")));
        var path = "/api/v1/residents/" + person;
        ok(desk.send("PUT", path + "/discounts/half-fare", "{\"goodUntil\":\"2027-03-31\",\"consentWay\":\"desk\"}"));
        var code = ok(desk.send("POST", path + "/paper-codes", "")).getString("code");
        ok(phone.post("/api/v1/me/residence", new JsonObject().put("code", code).encode()));
        var care = ok(phone.post("/api/v1/me/care-codes", "{}")).getString("code");
        ok(new Device(service)
                .post("/api/v1/me/cares", new JsonObject().put("code", care).encode()));
        ok(desk.post(
                "/api/v1/callers/identifications",
                new JsonObject()
                        .put("kana", "みやのはなこ")
                        .put("district", "kawachi")
                        .put("phone", "0286320000")));
    }

    private void keep() throws Exception {
        var code = ok(phone.post("/api/v1/mail-codes", "{\"address\":\"" + HANAKO + "\"}"))
                .getString("code");
        ok(phone.post("/api/v1/mail-codes/" + code + "/proofs", "{\"digits\":\"" + people.digits() + "\"}"));
        var passkey = new SoftPasskey("http://localhost:" + service.port());
        var options = ok(phone.post("/api/v1/me/passkey-challenges", ""));
        ok(phone.post(
                "/api/v1/me/passkeys",
                new JsonObject().put("credential", passkey.create(options)).encode()));
    }

    private void ride() {
        database.jdbi()
                .useHandle(handle ->
                        handle.createUpdate("""
                        INSERT INTO dispatch.booking VALUES (gen_random_uuid(), 'sagiso', 'whole', '2026-03-02',
                            'person:' || :person, 'person:' || :person, 'REGISTERED', 'DONE', 'ud-1', '花子の家', 36.61234, 139.91234,
                            '病院', 36.62345, 139.92345, 1, 0, 0, 0, 0, '2026-03-02 01:00+00', '2026-03-02 01:10+00',
                            '2026-03-02 01:40+00', 300, gen_random_uuid(), NULL, '2026-03-02 01:40+00')
                        """).bind("person", person).execute());
    }

    private void card() {
        database.jdbi()
                .useHandle(handle ->
                        handle.createUpdate("""
                        WITH card AS (
                            INSERT INTO ticketing.card (id, holder, state, last_four_key, last_four_sealed, typed_at)
                            VALUES (gen_random_uuid(), 'person:' || :person, 'pending', 1, decode(repeat('00', 32), 'hex'),
                                '2026-03-01 00:00+00')
                            RETURNING id)
                        INSERT INTO ticketing.card_alias (card, kind, key, hmac, confirmed)
                        SELECT id, 'idm', 1, decode(repeat('07', 32), 'hex'), false FROM card
                        """).bind("person", person).execute());
    }

    /// Every table in whose rows the person's id stands, however it is written.
    private List<String> tablesWith(String id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT table_schema || '.' || table_name FROM information_schema.tables
                        WHERE table_schema IN ('service', 'ticketing', 'dispatch') AND table_type = 'BASE TABLE' ORDER BY 1
                        """)
                        .mapTo(String.class)
                        .filter(table -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM " + table
                                        + " t WHERE to_jsonb(t)::text LIKE :id)")
                                .bind("id", "%" + id + "%")
                                .mapTo(Boolean.class)
                                .one())
                        .list());
    }

    @Test
    void theExportHasEveryTableInWhichTheyAreNamed() throws Exception {
        var named = tablesWith(person);
        assertThat(named)
                .contains(
                        "service.care",
                        "service.discount",
                        "service.identified_caller",
                        "service.joined_person",
                        "service.mail_address",
                        "service.paper_code",
                        "service.passkey",
                        "service.resident",
                        "service.session",
                        "ticketing.card",
                        "ticketing.customer_order",
                        "dispatch.booking");
        var export = ok(phone.get("/api/v1/me/export"));
        var tables = export.getJsonObject("tables");
        assertThat(tables.fieldNames()).containsAll(named);
        assertThat(tables.fieldNames()).contains("ticketing.ticket", "ticketing.payment", "service.household");
        assertThat(export.getJsonObject("opened").getMap())
                .containsEntry("mail", HANAKO)
                .containsEntry("name", "宮野 花子")
                .containsEntry("kana", "みやのはなこ");
        assertThat(tables.encode()).contains(order.toString(), "花子の家").doesNotContain("sha256", "hmac", "_sealed");
    }

    @Test
    void whoeverExportsForSomebodyElseIsNotToldTheirDiscountsAndIsWrittenDown() throws Exception {
        var administrator = new Clerk(service, database, doors, Role.ADMINISTRATOR);
        var export = ok(administrator.get("/api/v1/residents/" + person + "/export"));
        assertThat(export.getJsonObject("tables").fieldNames())
                .contains("dispatch.booking")
                .doesNotContain("service.discount");
        assertThat(export.encode()).doesNotContain("half-fare");
        assertThat(administrator.get("/api/v1/audit?limit=1").body()).contains("exported-person", person);
    }

    @Test
    void ticketsThatAreGoodAreNotLostUnasked() throws Exception {
        var refused = phone.delete("/api/v1/me");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(new JsonObject(refused.body()).getInteger("liveTickets")).isEqualTo(1);
        assertThat(phone.get("/api/v1/orders/" + order).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsErasedWhileARideIsPromised() throws Exception {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE dispatch.booking SET state = 'CONFIRMED' WHERE rider = 'person:" + person + "'"));
        var refused = phone.delete("/api/v1/me?giveUpTickets=true");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(new JsonObject(refused.body()).getInteger("openRides")).isEqualTo(1);
    }

    @Test
    void whoeverIsErasedIsNamedNowhereButInTheAudit() throws Exception {
        var former = database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("SELECT former FROM service.joined_person WHERE person = :person")
                                .bind("person", UUID.fromString(person))
                                .mapTo(String.class)
                                .one());
        ok(phone.delete("/api/v1/me?giveUpTickets=true"));
        assertThat(tablesWith(person)).containsExactly("service.audit");
        assertThat(tablesWith(former)).isSubsetOf("service.audit");
        assertThat(phone.get("/api/v1/orders/" + order).statusCode()).isEqualTo(404);
        assertThat(ok(phone.get("/api/v1/session")).getBoolean("kept")).isFalse();
    }

    @Test
    void theBooksKeepWhatTheyNeedAndSayNobody() throws Exception {
        ok(phone.delete("/api/v1/me?giveUpTickets=true"));
        var kept = database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT o.actor || ' ' || o.total_yen || ' ' || o.state FROM ticketing.customer_order o WHERE o.id = :order
                        """)
                        .bind("order", order)
                        .mapTo(String.class)
                        .one());
        assertThat(kept).isEqualTo("nobody 1000 paid");
        var rides = database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT rider || ',' || household || ',' || from_name || ',' || to_name || ',' || from_lat || ',' || price_yen
                        FROM dispatch.booking WHERE rider = 'nobody'
                        """).mapTo(String.class).list());
        assertThat(rides).isNotEmpty().containsOnly("nobody,nobody,,,36.61,300");
        var cards = database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT c.state || ' ' || (c.last_four_key IS NULL) || ' ' || (SELECT count(*) FROM ticketing.card_alias a
                            WHERE a.card = c.id) FROM ticketing.card c WHERE c.holder = 'nobody'
                        """).mapTo(String.class).list());
        assertThat(cards).isNotEmpty().containsOnly("ended true 0");
    }

    @Test
    void aResidentWhoAsksOnPaperIsErasedByAnAdministrator() throws Exception {
        var administrator = new Clerk(service, database, doors, Role.ADMINISTRATOR);
        var path = "/api/v1/residents/" + person + "?giveUpTickets=true";
        assertThat(administrator.send("DELETE", path, "").statusCode()).isEqualTo(200);
        assertThat(administrator.send("DELETE", path, "").statusCode()).isEqualTo(404);
        assertThat(tablesWith(person)).containsExactly("service.audit");
    }

    @Test
    void oneSeesByWhatOneComesBack() throws Exception {
        var me = ok(phone.get("/api/v1/me"));
        assertThat(me.getString("mail")).isEqualTo("h…@example.jp");
        assertThat(me.getInteger("passkeys")).isEqualTo(1);
        assertThat(me.getJsonObject("resident").getString("name")).isEqualTo("宮野 花子");
    }
}
