package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.tariff.Tariff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A journey booked over HTTP with play money, on the real database, in a town with one tram line. It is 10:02.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyRoutesTest {

    static final Supplier<Tariff> TARIFF = () -> Tariff.read(RuleFolder.ofRegion("utsunomiya"));

    private JourneyHouse house;
    private TestService service;

    @BeforeAll
    void start(Vertx vertx) {
        house = new JourneyHouse(vertx);
        service = house.service;
    }

    @AfterAll
    void stop() {
        house.close();
    }

    private static JsonObject end(String name, double lat, double lon, String stopId) {
        var end = JsonObject.of("name", name, "lat", lat, "lon", lon);
        return stopId.isEmpty() ? end : end.put("stopId", stopId);
    }

    /// By tram from West to East at that minute past ten.
    static JsonObject tram(int minute) {
        var clock = "10:%02d".formatted(minute);
        return JsonObject.of(
                "mode",
                "TRAM",
                "from",
                end("西", 36.55, 139.88, "lrt:W"),
                "to",
                end("東", 36.56, 139.98, "lrt:E"),
                "departAt",
                "2026-04-01T" + clock + ":00+09:00",
                "arriveAt",
                "2026-04-01T10:%02d:00+09:00".formatted(minute + 20),
                "tripId",
                "trip-" + clock);
    }

    static JsonObject ride() {
        return JsonObject.of(
                "mode", "FLEX",
                "from", end("東", 36.56, 139.98, ""),
                "to", end("谷", 36.60, 139.99, ""),
                "departAt", "2026-04-01T10:45:00+09:00",
                "arriveAt", "2026-04-01T11:10:00+09:00",
                "serviceId", "valley");
    }

    private static JsonObject wish(int quotedYen, JsonObject... legs) {
        return new JsonObject()
                .put("journey", UUID.randomUUID().toString())
                .put("quotedYen", quotedYen)
                .put("legs", new JsonArray(List.of(legs)));
    }

    private static String payment(String card) {
        return JsonObject.of("payment", UUID.randomUUID().toString(), "method", card)
                .encode();
    }

    private Device device() {
        return new Device(service);
    }

    private static String path(JsonObject wish) {
        return "/api/v1/journeys/" + wish.getString("journey");
    }

    @Test
    void aRidePaidOnBoardIsPricedHeldAndConfirmed() throws Exception {
        var device = device();
        var wish = wish(0, tram(10), ride()).put("rides", "on-board");
        var held = ok(device.post("/api/v1/journeys", wish.encode()));
        assertThat(held.getString("state")).isEqualTo("held");
        assertThat(held.getJsonObject("price").getInteger("onBoardYen")).isEqualTo(700);
        assertThat(held.getJsonArray("legs").getJsonObject(1).getJsonObject("promise"))
                .isNotNull();
        var confirmed = ok(device.post(path(wish) + "/confirmation", "{}"));
        assertThat(confirmed.getString("state")).as(confirmed.encode()).isEqualTo("confirmed");
        var order = ok(device.get("/api/v1/orders/" + confirmed.getString("onBoardOrder")));
        assertThat(order.getString("state")).isEqualTo("unpaid");
    }

    @Test
    void ticketsAndRideArePaidAtOnceAndGivenBackAtOnce() throws Exception {
        var device = device();
        var wish = wish(1300, tram(10), ride()).put("tickets", JsonArray.of("lrt-1-day"));
        assertThat(ok(device.post("/api/v1/journeys", wish.encode())).getString("state"))
                .isEqualTo("held");
        var paid = ok(device.post(path(wish) + "/payments", payment("card-approved")));
        assertThat(paid.getString("state")).as(paid.encode()).isEqualTo("confirmed");
        var receipt = device.get(path(wish) + "/receipt").body();
        assertThat(receipt).contains("領収書", "¥1,300", "練習用", "1日乗車券").doesNotContain("<script");

        var gone = ok(device.post(path(wish) + "/cancellation", "{}"));
        assertThat(gone.getString("state")).as(gone.encode()).isEqualTo("cancelled");
        assertThat(ok(device.get("/api/v1/orders/" + gone.getString("order"))).getString("state"))
                .isEqualTo("refunded");
        assertThat(device.get(path(wish) + "/receipt").body()).contains("お返ししました");
        assertThat(ok(device.post(path(wish) + "/cancellation", "{}"))).isEqualTo(gone);
    }

    @Test
    void aPriceSaysWhatIsCheapestAndHoldsNothing() throws Exception {
        var choice = new JsonObject().put("legs", JsonArray.of(tram(10), ride()));
        var price = ok(device().post("/api/v1/journey-prices", choice.encode())).getJsonObject("price");
        assertThat(price.getInteger("nowYen")).isEqualTo(300);
        assertThat(price.getInteger("onBoardYen")).isEqualTo(400);
        assertThat(price.getBoolean("complete")).isTrue();
        var advice = price.getJsonArray("advice").getJsonObject(0);
        assertThat(advice.getInteger("onBoardYen")).isEqualTo(700);
        assertThat(advice.getInteger("cheapestYen")).isEqualTo(700);
    }

    @Test
    void aPriceOfTheClientIsNotBelieved() throws Exception {
        var device = device();
        var wish = wish(900, tram(10)).put("tickets", JsonArray.of("lrt-1-day"));
        var refused = device.post("/api/v1/journeys", wish.encode());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(new JsonObject(refused.body()).getInteger("newYen")).isEqualTo(1000);
        assertThat(device.get(path(wish)).statusCode()).isEqualTo(404);
    }

    @Test
    void aTripThatDoesNotRunIsNotBooked() throws Exception {
        var refused = device().post(
                        "/api/v1/journeys",
                        wish(0, tram(10).put("tripId", "trip-10:11")).encode());
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains("legs[0]");
    }

    @Test
    void theSameJourneySentTwiceIsOneJourney() throws Exception {
        var device = device();
        var wish = wish(0, tram(20));
        var first = ok(device.post("/api/v1/journeys", wish.encode()));
        assertThat(ok(device.post("/api/v1/journeys", wish.encode()))).isEqualTo(first);
        var other = wish(0, tram(30)).put("journey", wish.getString("journey"));
        assertThat(device.post("/api/v1/journeys", other.encode()).statusCode()).isEqualTo(409);
        assertThat(ok(device.get("/api/v1/journeys")).getJsonArray("journeys")).hasSize(1);
    }

    @Test
    void nobodySeesOrTouchesSomebodyElsesJourney() throws Exception {
        var wish = wish(0, tram(20));
        ok(device().post("/api/v1/journeys", wish.encode()));
        var other = device();
        assertThat(other.get(path(wish)).statusCode()).isEqualTo(404);
        assertThat(other.get(path(wish) + "/receipt").statusCode()).isEqualTo(404);
        assertThat(other.post(path(wish) + "/cancellation", "{}").statusCode()).isEqualTo(404);
        assertThat(other.post("/api/v1/journeys", wish.encode()).statusCode()).isEqualTo(409);
        assertThat(ok(other.get("/api/v1/journeys")).getJsonArray("journeys")).isEmpty();
    }

    @Test
    void aDeclinedCardLeavesTheJourneyOpenForAnother() throws Exception {
        var device = device();
        var wish = wish(1000, tram(10)).put("tickets", JsonArray.of("lrt-1-day"));
        ok(device.post("/api/v1/journeys", wish.encode()));
        var declined = ok(device.post(path(wish) + "/payments", payment("card-declined")));
        assertThat(declined.getString("state")).isEqualTo("paying");
        assertThat(declined.getJsonObject("payment").getString("state")).isEqualTo("declined");
        assertThat(ok(device.post(path(wish) + "/payments", payment("card-approved")))
                        .getString("state"))
                .isEqualTo("confirmed");
    }

    @Test
    void aChallengeIsAnsweredAndThenTheJourneyStands() throws Exception {
        var device = device();
        var wish = wish(1000, tram(10)).put("tickets", JsonArray.of("lrt-1-day"));
        ok(device.post("/api/v1/journeys", wish.encode()));
        var asked = ok(device.post(path(wish) + "/payments", payment("card-challenge")));
        assertThat(asked.getJsonObject("payment").getString("state")).isEqualTo("challenge");
        ok(device.post(
                "/api/v1/orders/" + asked.getString("order") + "/payments/"
                        + asked.getJsonObject("payment").getString("payment") + "/confirmation",
                "{}"));
        assertThat(ok(device.get(path(wish))).getString("state")).isEqualTo("confirmed");
    }

    @Test
    void whatIsPaidNowIsNotConfirmedWithoutMoney() throws Exception {
        var device = device();
        var wish = wish(1000, tram(10)).put("tickets", JsonArray.of("lrt-1-day"));
        ok(device.post("/api/v1/journeys", wish.encode()));
        assertThat(device.post(path(wish) + "/confirmation", "{}").statusCode()).isEqualTo(409);
        var free = wish(0, tram(10));
        ok(device.post("/api/v1/journeys", free.encode()));
        assertThat(device.post(path(free) + "/payments", payment("card-approved"))
                        .statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tickets | moon      | 422
            tickets | oya-1-day | 422
            medium  | gold      | 400
            """)
    void aWrongChoiceIsToldWhatIsWrong(String field, String value, int status) throws Exception {
        var wish = wish(0, tram(10));
        wish.put(field, field.equals("tickets") ? JsonArray.of(value) : value);
        var response = device().post("/api/v1/journeys", wish.encode());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(new JsonObject(response.body()).getString("detail")).isNotBlank();
    }

    private static JsonObject ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body());
    }
}
