package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.RideDay.HOME;
import static jp.miyamichi.service.http.RideDay.SHOP;
import static jp.miyamichi.service.http.RideDay.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.cluster.ClusterNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is answered over HTTP to each kind of wish.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RideWishesTest {

    private final ClusterNode cluster = ClusterNode.join(0, List.of());
    private RideDay day;
    private TestService service;

    @BeforeEach
    void start(Vertx vertx) {
        day = new RideDay(vertx, cluster);
        service = day.service;
    }

    @AfterEach
    void stop() {
        day.close();
    }

    @AfterAll
    void leave() {
        cluster.close();
    }

    @Test
    void thereAndBackInThreeWeeksAreSixRides() throws Exception {
        var rider = new Device(service);
        var wish = wish("sagiso", HOME, SHOP, "{\"mode\":\"depart-at\",\"time\":\"2026-04-01T11:00\"}", 1)
                .put("back", new JsonObject().put("mode", "depart-at").put("time", "2026-04-01T15:00"))
                .put("weeks", 3);
        var rides =
                new JsonObject(rider.post("/api/v1/rides/offers", wish.encode()).body()).getJsonArray("rides");
        assertThat(rides.stream()
                        .map(ride -> ((JsonObject) ride)
                                .getJsonArray("offers")
                                .getJsonObject(0)
                                .getString("pickupFrom")
                                .substring(0, 13)))
                .containsExactly(
                        "2026-04-01T11",
                        "2026-04-01T15",
                        "2026-04-08T11",
                        "2026-04-08T15",
                        "2026-04-15T11",
                        "2026-04-15T15");
    }

    @ParameterizedTest
    @CsvSource({
        "sagiso, 9,    1,  2026-04-01T11:00, 1, outside-zone",
        "sagiso, 1,    1,  2026-04-05T11:00, 1, not-running", // a Sunday
        "sagiso, 1,    1,  2026-04-01T10:30, 1, ''", // the next departure is offered
        "sagiso, 1,    1,  2026-06-01T11:00, 1, too-far-ahead",
        "sagiso, 1,    1,  2026-04-01T11:00, 5, party-too-large",
        "seinan, 1,    0,  2026-04-01T11:00, 1, not-registered"
    })
    void whoeverGetsNoOfferHearsWhy(String id, double east, double north, String time, int adults, String reason)
            throws Exception {
        var when = "{\"mode\":\"depart-at\",\"time\":\"" + time + "\"}";
        var wish = wish(id, Village.at(east, north), Village.CENTRE, when, adults);
        var answer = new JsonObject(new Device(service)
                        .post("/api/v1/rides/offers?lang=en", wish.encode())
                        .body())
                .getJsonArray("rides")
                .getJsonObject(0);
        assertThat(answer.getString("reason", "")).isEqualTo(reason);
        assertThat(answer.getJsonArray("offers").isEmpty()).isEqualTo(!reason.isEmpty());
        assertThat(answer.getString("message", "").isEmpty()).isEqualTo(reason.isEmpty());
        var kept = day.desk
                .own()
                .figures(
                        day.desk.own().areas().getFirst(),
                        TestService.NOW.atZone(Village.ZONE).toLocalDate(),
                        TestService.NOW.atZone(Village.ZONE).toLocalDate().plusDays(90));
        assertThat(kept.unmet()).isEqualTo(reason.isEmpty() || id.equals("seinan") ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"service":"moon","from":{"lat":36.6,"lon":139.9},"to":{"place":"hall"},"when":{"mode":"now"}}            | 404 | service
            {"service":"sagiso","from":{"lat":36.6},"to":{"place":"hall"},"when":{"mode":"now"}}                      | 400 | from
            {"service":"sagiso","from":{"place":"moon"},"to":{"place":"hall"},"when":{"mode":"now"}}                  | 400 | from
            {"service":"sagiso","from":{"place":"西"},"to":{"place":"hall"},"when":{"mode":"now"}}                     | 400 | body
            {"service":"sagiso","from":{"lat":36.6,"lon":139.9},"to":{"place":"hall"},"when":{"mode":"depart-at"}}    | 400 | when.time
            {"service":"sagiso","from":{"lat":36.6,"lon":139.9},"to":{"place":"hall"},"when":{"mode":"now"},"weeks":2} | 400 | body
            {"service":"sagiso","from":{"lat":36.6,"lon":139.9},"to":{"place":"hall"},"when":{"mode":"now"},"tip":1}  | 400 | tip
            """)
    void aWrongQuestionIsToldWhatIsWrong(String body, int status, String field) throws Exception {
        var response = new Device(service).post("/api/v1/rides/offers", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(new JsonObject(response.body()).getString("field"))
                .as(response.body())
                .startsWith(field);
    }

    @Test
    void aRideToALightlineDepartureIsThereFiveMinutesBefore() throws Exception {
        var offer = firstOffer(wish("sagiso", HOME, SHOP, """
                {"mode":"to-catch","connection":"lrt:05-1235","time":"2026-04-01T12:35"}
                """, 1));
        assertThat(offer.getString("connection")).isEqualTo("lrt:05-1235");
        assertThat(offer.getString("pickupFrom")).isEqualTo("2026-04-01T12:00:00+09:00");
        assertThat(offer.getString("arriveBy")).isLessThanOrEqualTo("2026-04-01T12:30:00+09:00");
    }

    @Test
    void aRideFromALightlineArrivalLeavesFiveMinutesAfterIt() throws Exception {
        var offer = firstOffer(wish("sagiso", SHOP, HOME, """
                {"mode":"after-arrival","connection":"lrt:19-1056","time":"2026-04-01T10:56"}
                """, 1));
        assertThat(offer.getString("connection")).isEqualTo("lrt:19-1056");
        assertThat(offer.getString("pickupFrom")).isEqualTo("2026-04-01T12:00:00+09:00");
        var nameless = new Device(service)
                .post(
                        "/api/v1/rides/offers",
                        wish("sagiso", SHOP, HOME, "{\"mode\":\"to-catch\",\"time\":\"2026-04-01T12:35\"}", 1)
                                .encode());
        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(nameless.body()).contains("when.connection");
    }

    @Test
    void aVehicleThatIsAroundThereAlreadyIsTold() throws Exception {
        var wish = wish("sagiso", HOME, SHOP, "{\"mode\":\"depart-at\",\"time\":\"2026-04-01T11:00\"}", 1);
        assertThat(firstOffer(wish).getBoolean("nearby")).isFalse();
        day.book(new Device(service), "11:00", 1);
        assertThat(firstOffer(wish).getBoolean("nearby")).isTrue();
        assertThat(firstOffer(wish).getInteger("seatsTaken")).isOne();
    }

    @Test
    void aServiceOfVirtualStopsTellsTheWalkAndPicksUpThere() throws Exception {
        var told = new JsonObject(service.get("/api/v1/services").body())
                .getJsonArray("services")
                .getJsonObject(2)
                .getJsonObject("stops");
        assertThat(told.getString("at")).isEqualTo("virtual-stops");
        assertThat(told.getJsonArray("virtualStops").getJsonObject(0).getString("name"))
                .isEqualTo("公園前");

        var rider = new Device(service);
        var when = "{\"mode\":\"depart-at\",\"time\":\"2026-04-01T11:00\"}";
        var offer = firstOffer(rider, wish("itado", Village.at(1, 1.2), Village.CENTRE, when, 1));
        assertThat(offer.getJsonObject("from").getString("name")).isEqualTo("公園前");
        assertThat(offer.getInteger("walkMeters")).isBetween(295, 305);
        var taken =
                new JsonObject(rider.post("/api/v1/rides", """
                {"command":"%s","service":"itado","offers":["%s"],"as":"book"}
                """.formatted(UUID.randomUUID(), offer.getString("offer")))
                        .body());
        var ride = taken.getJsonArray("rides").getJsonObject(0);
        assertThat(ride.getJsonObject("from").getString("name")).isEqualTo("公園前");
        assertThat(day.staff(Role.DISPATCHER).get("/api/v1/fleet/areas/itado").body())
                .contains(ride.getString("ride"), "公園前");

        var tooFar = answer(new Device(service), wish("itado", Village.at(1, 1.7), Village.CENTRE, when, 1));
        assertThat(tooFar.getString("reason")).isEqualTo("outside-zone");
        var sameStop = answer(new Device(service), wish("itado", Village.at(0, 0.2), Village.CENTRE, when, 1));
        assertThat(sameStop.getString("reason")).isEqualTo("same-stop");
    }

    private JsonObject firstOffer(JsonObject wish) throws Exception {
        return firstOffer(new Device(service), wish);
    }

    private static JsonObject firstOffer(Device rider, JsonObject wish) throws Exception {
        var answer = answer(rider, wish);
        assertThat(answer.getJsonArray("offers")).as(answer.encode()).isNotEmpty();
        return answer.getJsonArray("offers").getJsonObject(0);
    }

    private static JsonObject answer(Device rider, JsonObject wish) throws Exception {
        var response = rider.post("/api/v1/rides/offers", wish.encode());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body()).getJsonArray("rides").getJsonObject(0);
    }
}
