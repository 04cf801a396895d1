package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;
import jp.miyamichi.service.OneTramLine;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.access.Session;
import jp.miyamichi.service.access.SessionId;
import jp.miyamichi.service.broadcast.AlertBoard;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.postgres.PostgresPartnerBook;
import jp.miyamichi.service.postgres.PostgresSessions;
import jp.miyamichi.service.postgres.PostgresSupportBook;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.service.tomp.Offers;
import jp.miyamichi.service.tomp.OfficeFulfilment;
import jp.miyamichi.service.tomp.SampleFulfilment;
import jp.miyamichi.service.tomp.Station;
import jp.miyamichi.service.tomp.Trade;
import jp.miyamichi.ticketing.fare.Mode;
import jp.miyamichi.ticketing.order.OrderId;
import jp.miyamichi.ticketing.order.OrderState;
import jp.miyamichi.ticketing.ticket.validation.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A partner that knows nothing of us but TOMP-API 1.5 plans, books, commits, travels, cancels and is told what
/// it owes. Every exchange is checked against the standard's own contract.
@ExtendWith(VertxExtension.class)
class TompTest {

    private static final LatLon STATION = new LatLon(36.5592, 139.8995);
    private static final String QUESTION = """
            {"from": {"name": "hotel", "coordinates": {"lng": 139.8990, "lat": 36.5590}},
             "to": {"coordinates": {"lng": 139.9080, "lat": 36.5580}},
             "departureTime": "2026-04-01T11:00:00+09:00", "nrOfTravelers": 2,
             "travelers": [{"age": 40, "referenceNumber": "of no interest"}]}
            """;

    private static Database database;
    private TompContract contract;
    private TestAccess doors;
    private TestService service;
    private TicketOffice office;
    private String token = "";

    @BeforeAll
    static void createTables() {
        database = TestServer.database("service", "ticketing");
    }

    @AfterAll
    static void dropTables() {
        database.close();
    }

    @BeforeEach
    void start(Vertx vertx) throws Exception {
        contract = TompContract.read();
        doors = new TestAccess(database);
        var opening = TestService.office(database, doors);
        office = opening.get();
        var regions = new ActiveRegion();
        regions.replaceWith(new OneTramLine("abc").open());
        var stations = List.of(
                new Station("lrt:01", new Names("宇都宮駅東口", "", "Utsunomiya Station East"), STATION, Mode.LRT, false),
                new Station(
                        "lrt:03",
                        new Names("駅東公園前", "", "Ekihigashikoen"),
                        new LatLon(36.5578, 139.9085),
                        Mode.LRT,
                        false));
        var trade = new Trade(
                new Offers(opening, () -> stations, UUID::randomUUID),
                new PostgresPartnerBook(database),
                new OfficeFulfilment(opening),
                new SampleFulfilment(doors.clock(), () -> OneTramLine.ZONE),
                doors.clock());
        var area = new TompRoutes(
                doors.partners,
                trade,
                new PostgresSupportBook(database),
                opening,
                new AlertBoard(NoAlerts.BOOK, doors.clock()),
                regions,
                URI.create("https://miyamichi.example.jp"),
                UUID::randomUUID,
                doors.clock(),
                new SecureRandom());
        service = TestService.with(vertx, doors, opening, List.of(area));
        token = enrol(false);
    }

    @AfterEach
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void aPartnerLooksAroundBeforeItAsks() throws Exception {
        for (var path :
                List.of("ping", "meta", "information", "regions", "pricing-plans", "available-assets", "alerts")) {
            assertThat(get("/tomp/operator/" + path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(array(get("/tomp/operator/stations?lon=139.8995&lat=36.5592&radius=100")))
                .singleElement()
                .satisfies(station ->
                        assertThat(((JsonObject) station).getString("name")).isEqualTo("Utsunomiya Station East"));
        assertThat(get("/tomp/operator/pricing-plans").body())
                .contains("lrt-1-day", "\"amount\":1000", "JPY", "Good on the day you choose for the whole LIGHTLINE.");
        assertThat(get("/tomp/operator/meta").body()).contains("NOT_IMPLEMENTED", "/bookings/one-stop");
    }

    @Test
    void aPassIsOfferedKeptSoldUsedAndJournalled() throws Exception {
        var id = offered();
        var kept = object(post(
                "/tomp/bookings",
                "{\"id\": \"" + id + "\", \"customer\": {\"id\": \"c\","
                        + " \"firstName\": \"Hanako\", \"email\": \"hanako@example.org\"}}",
                201));
        assertThat(kept.getString("state")).isEqualTo("PENDING");
        assertThat(kept.encode()).doesNotContain("Hanako");
        assertThat(order(id)).isEqualTo(OrderState.HELD);
        var sold = object(post("/tomp/bookings/" + id + "/events", "{\"operation\": \"COMMIT\"}", 200));
        assertThat(sold.getString("state")).isEqualTo("CONFIRMED");
        assertThat(order(id)).isEqualTo(OrderState.PAID);
        var ticket = sold.getJsonArray("legs").getJsonObject(0).getJsonObject("ticket");
        assertThat(office.tickets().look(scanned(ticket))).isInstanceOf(Verdict.Valid.class);
        post("/tomp/legs/" + id + "/events", event("SET_IN_USE"), 200);
        assertThat(object(get("/tomp/bookings/" + id)).getString("state")).isEqualTo("STARTED");
        post("/tomp/legs/" + id + "/events", event("FINISH"), 200);
        assertThat(object(get("/tomp/legs/" + id)).getString("state")).isEqualTo("FINISHED");
        assertThat(journal(id)).containsExactly("FARE 2000");
        assertThat(get("/tomp/bookings?state=FINISHED").body()).contains(id);
    }

    @Test
    void whatIsSoldIsGivenBackByItsRuleAndOwedNoLonger() throws Exception {
        var id = booked();
        post("/tomp/bookings/" + id + "/events", "{\"operation\": \"COMMIT\"}", 200);
        assertThat(post("/tomp/bookings/" + id + "/events", "{\"operation\": \"COMMIT\"}", 403)
                        .body())
                .contains("CONFIRMED");
        post("/tomp/bookings/" + id + "/events", "{\"operation\": \"CANCEL\"}", 200);
        post("/tomp/bookings/" + id + "/events", "{\"operation\": \"CANCEL\"}", 200);
        assertThat(order(id)).isEqualTo(OrderState.REFUNDED);
        assertThat(journal(id)).containsExactly("FARE 2000", "REFUND 2000");
    }

    @Test
    void whatIsKeptIsLetGoByAskingOrByTime() throws Exception {
        var given = booked();
        post("/tomp/bookings/" + given + "/events", "{\"operation\": \"CANCEL\"}", 200);
        assertThat(order(given)).isEqualTo(OrderState.CANCELLED);
        var forgotten = booked();
        doors.later(Duration.ofMinutes(11));
        post("/tomp/bookings/" + forgotten + "/events", "{\"operation\": \"COMMIT\"}", 410);
        assertThat(object(get("/tomp/bookings/" + forgotten)).getString("state"))
                .isEqualTo("EXPIRED");
        assertThat(journal(forgotten)).isEmpty();
    }

    @Test
    void aBookingIsSomebodysOwn() throws Exception {
        var id = booked();
        token = enrol(false);
        assertThat(get("/tomp/bookings/" + id).statusCode()).isEqualTo(404);
        post("/tomp/bookings/" + id + "/events", "{\"operation\": \"COMMIT\"}", 404);
        assertThat(get("/tomp/bookings").body()).isEqualTo("[]");
    }

    @Test
    void aPartnerThatPractisesGetsSamplesAndTouchesNothing() throws Exception {
        token = enrol(true);
        var id = booked();
        var sold = object(post("/tomp/bookings/" + id + "/events", "{\"operation\": \"COMMIT\"}", 200));
        assertThat(sold.getString("memo")).startsWith("SANDBOX");
        assertThat(office.orders().find(new OrderId(UUID.fromString(id)))).isEmpty();
        var ticket = sold.getJsonArray("legs").getJsonObject(0).getJsonObject("ticket");
        assertThat(scanned(ticket)).startsWith("SAMPLE, NOT A TICKET");
        assertThat(office.tickets().look(scanned(ticket))).isInstanceOf(Verdict.Refused.class);
        assertThat(journal(id)).containsExactly("FARE 2000");
    }

    @Test
    void whereNothingGoesNothingIsOffered() throws Exception {
        var far = QUESTION.replace("139.9080", "140.2");
        assertThat(object(post("/tomp/plannings?booking-intent=true", far, 201)).getJsonArray("options"))
                .isEmpty();
        assertThat(object(post("/tomp/planning/inquiries", QUESTION, 201))
                        .getJsonArray("options")
                        .getJsonObject(0)
                        .containsKey("id"))
                .isFalse();
    }

    @Test
    void helpIsAskedForAndAnswered() throws Exception {
        var asked = object(post(
                "/tomp/support/",
                "{\"supportType\": \"NOT_AVAILABLE\", \"priority\": \"QUESTION\", \"comment\": \"Is it good today?\","
                        + " \"contactInformationEndUser\": \"090-0000-0000\"}",
                200));
        assertThat(asked.encode()).doesNotContain("090-0000-0000");
        var id = asked.getString("id");
        var desk = logIn(Role.DISPATCHER);
        assertThat(service.get("/api/v1/partner-cases", "Cookie", desk).body()).contains(id, "Is it good today?");
        var answer = service.send(HttpRequest.newBuilder(service.uri("/api/v1/partner-cases/" + id))
                .header("Cookie", desk)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"answer\": \"Until the last tram.\"}")));
        assertThat(answer.statusCode()).isEqualTo(200);
        var status = array(get("/tomp/support/" + id + "/status")).getJsonObject(0);
        assertThat(status.getString("status")).isEqualTo("RESOLVED");
        assertThat(status.getString("comment")).isEqualTo("Until the last tram.");
    }

    @Test
    void withoutATokenOrWithARevokedOneNobodyComesIn() throws Exception {
        var administrator = logIn(Role.ADMINISTRATOR);
        var partners = new JsonObject(
                service.get("/api/v1/partners", "Cookie", administrator).body());
        var mine = partners.getJsonArray("partners").stream()
                .map(JsonObject.class::cast)
                .filter(partner -> !partner.containsKey("revokedAt"))
                .map(partner -> partner.getString("partner"))
                .toList();
        assertThat(partners.encode()).doesNotContain(token);
        for (var partner : mine) {
            service.send(HttpRequest.newBuilder(service.uri("/api/v1/partners/" + partner))
                    .header("Cookie", administrator)
                    .DELETE());
        }
        assertThat(get("/tomp/bookings").statusCode()).isEqualTo(401);
        token = "guessed";
        assertThat(get("/tomp/operator/stations").statusCode()).isEqualTo(401);
    }

    @Test
    void theContractWouldNoticeAWrongAnswer() {
        assertThat(contract.refuses("GET", service.uri("/tomp/operator/stations"), headers(), 200, "[{\"id\": 1}]"))
                .isTrue();
    }

    private String offered() throws Exception {
        var options = object(post("/tomp/planning/offers", QUESTION, 201)).getJsonArray("options");
        return options.stream()
                .map(JsonObject.class::cast)
                .filter(option -> option.getJsonArray("legs")
                        .getJsonObject(0)
                        .getJsonObject("assetType")
                        .getString("id")
                        .equals("lrt-1-day"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private String booked() throws Exception {
        var id = offered();
        post("/tomp/bookings", "{\"id\": \"" + id + "\"}", 201);
        post("/tomp/bookings", "{\"id\": \"" + id + "\"}", 201);
        return id;
    }

    private OrderState order(String id) {
        return office.orders()
                .find(new OrderId(UUID.fromString(id)))
                .orElseThrow()
                .state();
    }

    private List<String> journal(String booking) throws Exception {
        return array(get("/tomp/payment/journal-entry?id=" + booking)).stream()
                .map(JsonObject.class::cast)
                .map(entry -> entry.getString("category") + " " + entry.getInteger("amount"))
                .toList();
    }

    private static String event(String name) {
        return "{\"time\": \"2026-04-01T10:03:00+09:00\", \"event\": \"" + name + "\"}";
    }

    private static String scanned(JsonObject ticket) {
        return new String(
                Base64.getDecoder().decode(ticket.getJsonObject("tokenData").getString("base64")),
                StandardCharsets.UTF_8);
    }

    private Map<String, String> headers() {
        return Map.of(
                "Authorization", "Bearer " + token,
                "Accept-Language", "en",
                "Api", "TOMP",
                "Api-Version", "1.5.0",
                "maas-id", "a-journey-app");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return exchange("GET", path, "");
    }

    private HttpResponse<String> post(String path, String body, int status) throws Exception {
        var answer = exchange("POST", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private HttpResponse<String> exchange(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(service.uri(path)).timeout(Duration.ofSeconds(20));
        headers().forEach(request::header);
        if (body.isEmpty()) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        var answer = service.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
        contract.check(method, service.uri(path), headers(), body, answer);
        return answer;
    }

    private static JsonObject object(HttpResponse<String> answer) {
        return new JsonObject(answer.body());
    }

    private static JsonArray array(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonArray(answer.body());
    }

    private String enrol(boolean sandbox) throws Exception {
        var body = new JsonObject()
                .put("partner", UUID.randomUUID().toString())
                .put("name", "A journey app")
                .put("sandbox", sandbox);
        var request = HttpRequest.newBuilder(service.uri("/api/v1/partners"))
                .header("Content-Type", "application/json")
                .header("Cookie", logIn(Role.ADMINISTRATOR))
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()));
        var answer = service.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body()).getString("token");
    }

    private String logIn(Role role) {
        var secret = Secret.random(new SecureRandom());
        var now = TestService.NOW;
        new PostgresSessions(database)
                .addPerson(new Session(SessionId.random(), PersonId.random(), role, now, now), secret);
        return "miyamichi-loopback=" + secret.reveal();
    }
}
