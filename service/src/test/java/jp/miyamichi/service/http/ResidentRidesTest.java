package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.postgres.PostgresHouseholds;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.cluster.ClusterNode;
import jp.miyamichi.service.notice.Caretakers;
import jp.miyamichi.service.notice.NoticeStreams;
import jp.miyamichi.service.notice.RideNotices;
import jp.miyamichi.service.postgres.PostgresCare;
import jp.miyamichi.service.postgres.PostgresNotices;
import jp.miyamichi.service.riding.OpenDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Rides of a service that only registered households use, from the clerk's registration to the resident's booking.
@ExtendWith(VertxExtension.class)
class ResidentRidesTest {

    private final ClusterNode cluster = ClusterNode.join(0, List.of());
    private Database database;
    private TestAccess doors;
    private TestService service;
    private Clerk desk;
    private OpenDesk rides;

    @BeforeEach
    void start(Vertx vertx) {
        database = TestServer.database("service", "ticketing", "dispatch");
        doors = new TestAccess(database);
        var people = new TestPeople(database, doors);
        rides = Village.desk(database, cluster, doors, people.travellers());
        rides.own().tick();
        service = TestService.with(
                vertx,
                doors,
                TestService.office(database, doors),
                List.of(people.routes(), new RideRoutes(rides::office), noticeRoutes()));
        desk = new Clerk(service, database, doors, Role.PHONE_DESK);
    }

    private NoticeRoutes noticeRoutes() {
        var notices = new PostgresNotices(database);
        var clock = doors.clock();
        return new NoticeRoutes(
                notices, new NoticeStreams(notices, clock), Optional.empty(), new SecureRandom(), clock);
    }

    @AfterEach
    void stop() {
        service.close();
        database.close();
        cluster.close();
    }

    private static JsonObject ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body());
    }

    /// Registered with 清南スマイル号, and known to nobody's phone yet.
    private JsonObject hanako() throws Exception {
        var resident = ok(desk.post(
                "/api/v1/residents",
                new JsonObject()
                        .put("resident", UUID.randomUUID().toString())
                        .put("household", UUID.randomUUID().toString())
                        .put("district", "kawachi")
                        .put("associationMember", true)
                        .put("name", "宮野 花子")
                        .put("kana", "みやのはなこ")));
        new PostgresHouseholds(database)
                .register(
                        "household:" + resident.getString("household"),
                        "seinan",
                        LocalDate.parse("2026-04-01"),
                        LocalDate.parse("2027-03-31"),
                        500);
        return resident;
    }

    private Device phoneOf(JsonObject resident) throws Exception {
        var path = "/api/v1/residents/" + resident.getString("resident") + "/paper-codes";
        var code = ok(desk.send("POST", path, "")).getString("code");
        var phone = new Device(service);
        ok(phone.post("/api/v1/me/residence", new JsonObject().put("code", code).encode()));
        return phone;
    }

    private static JsonObject wish() {
        var home = Village.at(1, 0);
        return new JsonObject()
                .put("service", "seinan")
                .put("from", new JsonObject().put("lat", home.lat()).put("lon", home.lon()))
                .put("to", new JsonObject().put("place", "hall"))
                .put("when", new JsonObject().put("mode", "depart-at").put("time", "2026-04-01T15:00"));
    }

    private static JsonObject take(JsonObject asked) {
        var offers = asked.getJsonArray("rides").getJsonObject(0).getJsonArray("offers");
        assertThat(offers).as(asked.encode()).isNotEmpty();
        return new JsonObject()
                .put("command", UUID.randomUUID().toString())
                .put("service", "seinan")
                .put("offers", List.of(offers.getJsonObject(0).getString("offer")))
                .put("as", "book");
    }

    @Test
    void aResidentBooksWithTheirHouseholdsRegistrationAndAStrangerDoesNot() throws Exception {
        var phone = phoneOf(hanako());
        var asked = ok(phone.post("/api/v1/rides/offers", wish().encode()));
        ok(phone.post("/api/v1/rides", take(asked).encode()));
        assertThat(ok(phone.get("/api/v1/rides")).getJsonArray("rides")).hasSize(1);
        var stranger = ok(new Device(service).post("/api/v1/rides/offers", wish().encode()));
        assertThat(stranger.getJsonArray("rides").getJsonObject(0).getString("reason"))
                .isEqualTo("not-registered");
    }

    @Test
    void aHouseholdTriesAServiceAtItsFareAndRegistersAfterwards() throws Exception {
        var taro = ok(desk.post(
                "/api/v1/residents",
                new JsonObject()
                        .put("resident", UUID.randomUUID().toString())
                        .put("household", UUID.randomUUID().toString())
                        .put("district", "kawachi")
                        .put("associationMember", true)
                        .put("name", "宮野 太郎")
                        .put("kana", "みやのたろう")));
        var phone = phoneOf(taro);
        var household = "/api/v1/households/" + taro.getString("household");
        var trial = new JsonObject().put("service", "seinan").put("firstDay", "2026-04-01");
        var started = ok(desk.post(household + "/trials", trial));
        assertThat(started.getMap()).containsEntry("lastDay", "2026-04-30").containsEntry("fareYen", 100);
        assertThat(ok(desk.post(household + "/trials", trial)).getInteger("ridesLeft"))
                .isEqualTo(2);

        var asked = ok(phone.post("/api/v1/rides/offers", wish().encode()));
        var offer = asked.getJsonArray("rides")
                .getJsonObject(0)
                .getJsonArray("offers")
                .getJsonObject(0);
        assertThat(offer.getInteger("priceYen")).isEqualTo(100);
        ok(phone.post("/api/v1/rides", take(asked).encode()));
        assertThat(ok(desk.post(household + "/trials", trial)).getInteger("ridesLeft"))
                .isOne();
        ok(desk.post(household + "/registrations", trial));
        var figures = new Clerk(service, database, doors, Role.DISPATCHER).get("/api/v1/services/seinan/trials");
        assertThat(ok(figures).getMap()).containsEntry("trials", 1).containsEntry("registeredAfter", 1);
    }

    @Test
    void aTrialIsOncePerHouseholdAndOnlyWhereItIsOffered() throws Exception {
        var household = "/api/v1/households/" + hanako().getString("household") + "/trials";
        ok(desk.post(household, new JsonObject().put("service", "seinan").put("firstDay", "2026-04-01")));
        var again =
                desk.post(household, new JsonObject().put("service", "seinan").put("firstDay", "2026-06-01"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("from 2026-04-01 to 2026-04-30");
        assertThat(desk.post(
                                household,
                                new JsonObject().put("service", "sagiso").put("firstDay", "2026-04-01"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.post(household, new JsonObject().put("service", "moon").put("firstDay", "2026-04-01"))
                        .statusCode())
                .isEqualTo(400);
        var nobody = "/api/v1/households/" + UUID.randomUUID() + "/trials";
        assertThat(desk.post(nobody, new JsonObject().put("service", "seinan").put("firstDay", "2026-04-01"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aClerkBooksOnlyForACallerWhoHasSaidWhoTheyAre() throws Exception {
        var hanako = hanako().getString("resident");
        var forHer = wish().put("person", hanako);
        var refused = desk.post("/api/v1/rides/offers", forHer);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Ask the caller for name and district");
        ok(desk.post(
                "/api/v1/callers/identifications",
                new JsonObject().put("kana", "みやのはなこ").put("district", "kawachi")));
        var taken = desk.post(
                "/api/v1/rides",
                take(ok(desk.post("/api/v1/rides/offers", forHer))).put("person", hanako));
        assertThat(ok(taken).getJsonArray("rides")).hasSize(1);
    }

    @Test
    void aDaughterBooksForHerMotherWhoConsented() throws Exception {
        var mother = hanako().getString("resident");
        var daughter = new Device(service);
        var forHer = wish().put("person", mother);
        assertThat(daughter.post("/api/v1/rides/offers", forHer.encode()).statusCode())
                .isEqualTo(403);
        var code = ok(desk.post("/api/v1/residents/" + mother + "/care-codes", new JsonObject().put("way", "phone")))
                .getString("code");
        ok(daughter.post("/api/v1/me/cares", new JsonObject().put("code", code).encode()));
        var taking =
                take(ok(daughter.post("/api/v1/rides/offers", forHer.encode()))).put("person", mother);
        var ride = ok(daughter.post("/api/v1/rides", taking.encode()))
                .getJsonArray("rides")
                .getJsonObject(0)
                .getString("ride");
        assertThat(daughter.get("/api/v1/rides/" + ride).statusCode()).isEqualTo(200);
        assertThat(new Device(service).get("/api/v1/rides/" + ride).statusCode())
                .isEqualTo(404);
    }

    /// Dispatch has to call the ride off.
    private void callOff(String ride) {
        var booking = rides.office().book().find(BookingId.of(ride)).orElseThrow();
        new RideNotices(
                        rides.office().book(),
                        _ -> false,
                        new Caretakers(rides.office().book(), new PostgresCare(database)::mayBook),
                        new PostgresNotices(database),
                        Runnable::run,
                        Village.ZONE,
                        doors.clock())
                .calledOff(List.of(booking));
    }

    private static List<String> told(Device device) throws Exception {
        return ok(device.get("/api/v1/notices")).getJsonArray("notices").stream()
                .map(notice -> ((JsonObject) notice).getString("ja"))
                .toList();
    }

    @Test
    void whoBookedForSomebodyIsToldAsLongAsTheyConsent() throws Exception {
        var hanako = hanako();
        var mother = hanako.getString("resident");
        var phone = phoneOf(hanako);
        var daughter = new Device(service);
        var code = ok(desk.post("/api/v1/residents/" + mother + "/care-codes", new JsonObject().put("way", "phone")))
                .getString("code");
        ok(daughter.post("/api/v1/me/cares", new JsonObject().put("code", code).encode()));
        var first = bookedBy(daughter, mother, "2026-04-01T15:00");
        var own = take(
                ok(phone.post("/api/v1/rides/offers", wishAt("2026-04-01T13:00").encode())));
        var alone = ride(ok(phone.post("/api/v1/rides", own.encode())));

        callOff(first);
        assertThat(told(phone)).singleElement().asString().startsWith("申し訳ありません。");
        assertThat(told(daughter)).singleElement().asString().startsWith("かわりに予約された乗車のお知らせです。申し訳ありません。");
        callOff(alone);
        assertThat(told(phone)).hasSize(2);
        assertThat(told(daughter)).as("of a ride the mother booked herself").hasSize(1);

        var second = bookedBy(daughter, mother, "2026-04-01T16:00");
        var cares = ok(phone.get("/api/v1/me/cares")).getJsonArray("cares");
        ok(phone.delete("/api/v1/me/cares/" + cares.getJsonObject(0).getString("care")));
        callOff(second);
        assertThat(told(phone)).hasSize(3);
        assertThat(told(daughter)).as("after the consent was withdrawn").hasSize(1);
    }

    private static JsonObject wishAt(String time) {
        return wish().put("when", new JsonObject().put("mode", "depart-at").put("time", time));
    }

    private static String ride(JsonObject taken) {
        return taken.getJsonArray("rides").getJsonObject(0).getString("ride");
    }

    private static String bookedBy(Device device, String person, String time) throws Exception {
        var forHer = wishAt(time).put("person", person);
        var taking =
                take(ok(device.post("/api/v1/rides/offers", forHer.encode()))).put("person", person);
        return ride(ok(device.post("/api/v1/rides", taking.encode())));
    }
}
