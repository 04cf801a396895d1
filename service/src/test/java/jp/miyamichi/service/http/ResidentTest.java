package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.dispatch.booking.Rider;
import jp.miyamichi.dispatch.postgres.PostgresHouseholds;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.people.Discount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Residents, from the clerk's desk to their own phone, and whoever books for them.
@ExtendWith(VertxExtension.class)
class ResidentTest {

    private static final String PHONE = "028-632-0000";

    private static Database database;
    private TestAccess doors;
    private TestPeople people;
    private TestService service;
    private Clerk desk;

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
        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM service.person"));
        doors = new TestAccess(database);
        people = new TestPeople(database, doors);
        service = TestService.with(vertx, doors, TestService.office(database, doors), List.of(people.routes()));
        desk = new Clerk(service, database, doors, Role.PHONE_DESK);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static JsonObject ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body());
    }

    private static JsonObject wish(String name, String kana) {
        return new JsonObject()
                .put("resident", UUID.randomUUID().toString())
                .put("household", UUID.randomUUID().toString())
                .put("district", "kawachi")
                .put("associationMember", true)
                .put("name", name)
                .put("kana", kana);
    }

    private JsonObject hanako() throws Exception {
        return ok(desk.post("/api/v1/residents", wish("宮野 花子", "ミヤノ ハナコ").put("phone", PHONE)));
    }

    private static JsonObject typed(String code) {
        return new JsonObject().put("code", code);
    }

    private JsonObject identify(JsonObject says) throws Exception {
        return ok(desk.post("/api/v1/callers/identifications", says));
    }

    private static JsonObject says(String kana) {
        return new JsonObject().put("kana", kana).put("district", "kawachi");
    }

    @Test
    void aRegistrationSentAgainRegistersOnce() throws Exception {
        var wish = wish("宮野 花子", "みやのはなこ");
        assertThat(ok(desk.post("/api/v1/residents", wish))).isEqualTo(ok(desk.post("/api/v1/residents", wish)));
        assertThat(desk.post("/api/v1/residents", wish.copy().put("name", "宮野 太郎"))
                        .statusCode())
                .isEqualTo(409);
        var elsewhere = wish("宮野 太郎", "みやのたろう")
                .put("household", wish.getString("household"))
                .put("district", "itado");
        assertThat(desk.post("/api/v1/residents", elsewhere).statusCode()).isEqualTo(409);
        assertThat(desk.post("/api/v1/residents", wish("宮野 太郎", "みやのたろう").put("district", "tokyo"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCodeOnPaperMakesAVisitorTheResidentAndWorksOnce() throws Exception {
        var resident = hanako().getString("resident");
        var phone = new Device(service);
        var order = UUID.randomUUID();
        ok(phone.post("/api/v1/orders", """
                {"order":"%s","lines":[{"product":"lrt-1-day","rider":"adult","day":"2026-04-02",
                 "persons":1,"quotedYen":1000}]}
                """.formatted(order)));
        var code = ok(desk.send("POST", "/api/v1/residents/" + resident + "/paper-codes", ""))
                .getString("code");
        assertThat(ok(phone.post("/api/v1/me/residence", typed(code).encode())).getString("role"))
                .isEqualTo("resident");
        assertThat(phone.get("/api/v1/orders/" + order).statusCode()).isEqualTo(200);
        assertThat(phone.post("/api/v1/me/residence", typed(code).encode()).statusCode())
                .isEqualTo(409);
        assertThat(new Device(service)
                        .post("/api/v1/me/residence", typed(code).encode())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCodeOnPaperGrowsOld() throws Exception {
        var resident = hanako().getString("resident");
        var code = ok(desk.send("POST", "/api/v1/residents/" + resident + "/paper-codes", ""))
                .getString("code");
        doors.later(Duration.ofDays(30));
        assertThat(new Device(service)
                        .post("/api/v1/me/residence", typed(code).encode())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aHouseholdIsRegisteredForAYearAndItsFee() throws Exception {
        var household = hanako().getString("household");
        var path = "/api/v1/households/" + household + "/registrations";
        var enrolled =
                ok(desk.post(path, new JsonObject().put("service", "sagiso").put("firstDay", "2026-04-01")));
        assertThat(enrolled.getMap()).containsEntry("lastDay", "2027-03-31").containsEntry("feeYen", 500);
        var book = new PostgresHouseholds(database);
        assertThat(book.standing("household:" + household, "sagiso", LocalDate.parse("2027-03-31")))
                .hasValue(Rider.Standing.REGISTERED);
        assertThat(book.standing("household:" + household, "sagiso", LocalDate.parse("2027-04-01")))
                .isEmpty();
        var unknown = desk.post(path, new JsonObject().put("service", "itado").put("firstDay", "2026-04-01"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("feeYen");
        assertThat(desk.post(path, new JsonObject().put("service", "moon").put("firstDay", "2026-04-01"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoIsNoMemberOfTheAssociationPaysTheOtherFee() throws Exception {
        var household = ok(desk.post(
                        "/api/v1/residents", wish("宮野 太郎", "みやのたろう").put("associationMember", false)))
                .getString("household");
        assertThat(ok(desk.post(
                                "/api/v1/households/" + household + "/registrations",
                                new JsonObject().put("service", "sagiso").put("firstDay", "2026-04-01")))
                        .getInteger("feeYen"))
                .isEqualTo(1100);
    }

    @Test
    void aNumberOnlySuggestsAndRidesAreShownAfterNameAndDistrict() throws Exception {
        var resident = hanako().getString("resident");
        var suggested = ok(desk.post("/api/v1/callers", new JsonObject().put("phone", "+81 28 632 0000")));
        assertThat(suggested.fieldNames()).containsExactly("residents");
        assertThat(suggested.getInteger("residents")).isEqualTo(1);
        var rides = "/api/v1/residents/" + resident + "/rides";
        assertThat(desk.get(rides).statusCode()).isEqualTo(404);
        assertThat(identify(says("みやの はなこ")).getString("resident")).isEqualTo(resident);
        assertThat(ok(desk.get(rides)).getJsonArray("rides")).isEmpty();
        var colleague = new Clerk(service, database, doors, Role.PHONE_DESK);
        assertThat(colleague.get(rides).statusCode()).isEqualTo(404);
        doors.later(Duration.ofMinutes(30));
        assertThat(new Clerk(service, database, doors, Role.PHONE_DESK)
                        .get(rides)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void ofTwoWithOneNameTheNumberDecides() throws Exception {
        var first = hanako().getString("resident");
        ok(desk.post("/api/v1/residents", wish("宮野 華子", "みやのはなこ")));
        assertThat(desk.post("/api/v1/callers/identifications", says("みやのはなこ")).statusCode())
                .isEqualTo(404);
        assertThat(identify(says("みやのはなこ").put("phone", PHONE)).getString("resident"))
                .isEqualTo(first);
    }

    @Test
    void theDatabaseNamesNobody() throws Exception {
        hanako();
        var rows = database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT string_agg(r::text, ',') FROM service.resident r")
                        .mapTo(String.class)
                        .one());
        assertThat(rows)
                .isNotBlank()
                .doesNotContain("宮野", "みやの", "0286320000", hex("宮野"), hex("みやの"), hex("0286320000"));
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aDaughterBooksForHerMotherUntilOneOfBothEndsIt() throws Exception {
        var mother = hanako().getString("resident");
        var code = ok(desk.post("/api/v1/residents/" + mother + "/care-codes", new JsonObject().put("way", "phone")))
                .getString("code");
        var daughter = new Device(service);
        var cares = ok(daughter.post("/api/v1/me/cares", typed(code).encode())).getJsonArray("cares");
        assertThat(cares).hasSize(1);
        var care = cares.getJsonObject(0);
        assertThat(care.getMap())
                .containsEntry("side", "caretaker")
                .containsEntry("way", "phone")
                .containsEntry("holds", true)
                .containsEntry("person", mother)
                .containsEntry("name", "宮野 花子");
        assertThat(new Device(service)
                        .post("/api/v1/me/cares", typed(code).encode())
                        .statusCode())
                .isEqualTo(400);
        assertThat(desk.send("DELETE", "/api/v1/residents/" + mother + "/cares/" + care.getString("care"), "")
                        .statusCode())
                .isEqualTo(200);
        var after = ok(daughter.get("/api/v1/me/cares")).getJsonArray("cares").getJsonObject(0);
        assertThat(after.getBoolean("holds")).isFalse();
        assertThat(after.containsKey("person")).isFalse();
    }

    @Test
    void consentGivenInTheAppIsWithdrawnThereAndIsNobodyElses() throws Exception {
        var mother = new Device(service);
        var code = ok(mother.post("/api/v1/me/care-codes", "{}")).getString("code");
        assertThat(mother.post("/api/v1/me/cares", typed(code).encode()).statusCode())
                .as("nobody takes care of themselves")
                .isEqualTo(400);
        var daughter = new Device(service);
        ok(daughter.post("/api/v1/me/cares", typed(code).encode()));
        var care = ok(mother.get("/api/v1/me/cares"))
                .getJsonArray("cares")
                .getJsonObject(0)
                .getString("care");
        assertThat(new Device(service).delete("/api/v1/me/cares/" + care).statusCode())
                .isEqualTo(404);
        assertThat(mother.delete("/api/v1/me/cares/" + care).statusCode()).isEqualTo(200);
        assertThat(mother.delete("/api/v1/me/cares/" + care).statusCode()).isEqualTo(404);
    }

    @Test
    void aDiscountIsGoodUntilItsLastDayAndReadByThePersonAlone() throws Exception {
        var resident = hanako().getString("resident");
        var path = "/api/v1/residents/" + resident + "/discounts/half-fare";
        var note = new JsonObject().put("goodUntil", "2027-03-31").put("consentWay", "desk");
        ok(desk.send("PUT", path, note.encode()));
        var who = new PersonId(UUID.fromString(resident));
        var discounts = people.people().discounts();
        assertThat(discounts.isEligible(who, Discount.HALF_FARE, LocalDate.parse("2027-03-31")))
                .isTrue();
        assertThat(discounts.isEligible(who, Discount.HALF_FARE, LocalDate.parse("2027-04-01")))
                .isFalse();
        assertThat(discounts.isEligible(who, Discount.SENIOR, LocalDate.parse("2026-04-01")))
                .isFalse();
        var phone = new Device(service);
        var code = ok(desk.send("POST", "/api/v1/residents/" + resident + "/paper-codes", ""))
                .getString("code");
        ok(phone.post("/api/v1/me/residence", typed(code).encode()));
        assertThat(ok(phone.get("/api/v1/me/discounts"))
                        .getJsonArray("discounts")
                        .getJsonObject(0)
                        .getMap())
                .containsEntry("discount", "half-fare")
                .containsEntry("goodUntil", "2027-03-31")
                .containsEntry("consentWay", "desk");
        assertThat(phone.delete("/api/v1/me/discounts/half-fare").statusCode()).isEqualTo(200);
        assertThat(discounts.isEligible(who, Discount.HALF_FARE, LocalDate.parse("2026-04-01")))
                .isFalse();
        var late = note.copy().put("goodUntil", "2026-03-31");
        assertThat(desk.send("PUT", path, late.encode()).statusCode()).isEqualTo(400);
    }

    @Test
    void theAuditSaysThatAPersonWasChangedAndNotThatTheyHaveADiscount() throws Exception {
        var resident = hanako().getString("resident");
        var note = new JsonObject().put("goodUntil", "2027-03-31").put("consentWay", "desk");
        ok(desk.send("PUT", "/api/v1/residents/" + resident + "/discounts/welfare", note.encode()));
        var administrator = new Clerk(service, database, doors, Role.ADMINISTRATOR);
        var audit = administrator.get("/api/v1/audit?limit=5").body();
        assertThat(audit).contains("changed-person", "registered-resident", resident);
        assertThat(audit).doesNotContain("welfare", "discount", "宮野");
    }
}
