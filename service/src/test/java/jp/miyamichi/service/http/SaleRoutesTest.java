package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpResponse;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A sale over HTTP with play money, on the real database.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SaleRoutesTest {

    private Database database;
    private TestService service;

    @BeforeAll
    void start(Vertx vertx) {
        database = TestServer.database("service", "ticketing");
        service = TestService.selling(vertx, database);
    }

    @AfterAll
    void stop() {
        service.close();
        database.close();
    }

    private static String order(UUID id, int persons, int yen) {
        return """
                {"order":"%s","lines":[{"product":"lrt-1-day","rider":"adult","day":"2026-04-02",
                 "persons":%d,"quotedYen":%d}]}
                """.formatted(id, persons, yen);
    }

    private static String payment(String card) {
        return """
                {"payment":"%s","method":"%s"}
                """.formatted(UUID.randomUUID(), card);
    }

    private Device device() {
        return new Device(service);
    }

    @Test
    void theShelfHasPricesAndSaysThatItIsPractice() throws Exception {
        var shelf = new JsonObject(service.get("/api/v1/products").body());
        assertThat(shelf.getBoolean("practice")).isTrue();
        assertThat(shelf.getJsonArray("methods")).contains("card-approved", "card-declined");
        assertThat(shelf.getJsonArray("products").stream().map(each -> ((JsonObject) each).getString("id")))
                .contains("lrt-1-day", "oya-1-day");
    }

    @ParameterizedTest
    @CsvSource({
        "ja, ライトライン 1日乗車券, ライトライン全線に、えらんだ1日使えます。",
        "en, LIGHTLINE 1-day ticket, Good on the day you choose for the whole LIGHTLINE.",
        "zh-Hans, LIGHTLINE轻轨 一日乘车券, 所选当天可用于LIGHTLINE轻轨全线。",
        "zh-Hant, LIGHTLINE輕軌 一日乘車券, 所選當天可用於LIGHTLINE輕軌全線。",
        "ko, 라이트라인 1일 승차권, 선택한 하루 동안 라이트라인 전 구간에 이용할 수 있습니다."
    })
    void whatIsSoldIsNamedAndDescribedInTheReadersLanguage(String lang, String name, String about) throws Exception {
        var shelf = new JsonObject(service.get("/api/v1/products?lang=" + lang).body());
        var product = shelf.getJsonArray("products").getJsonObject(0);
        assertThat(product.getString("name")).isEqualTo(name);
        assertThat(product.getString("about")).isEqualTo(about);
        assertThat(product.containsKey("aboutEasy")).isEqualTo(lang.equals("ja"));
    }

    @Test
    void aLanguageWithoutNamesIsRefused() throws Exception {
        assertThat(service.get("/api/v1/products?lang=fr").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsPaidBecomesTickets() throws Exception {
        var device = device();
        var id = UUID.randomUUID();
        var held = ok(device.post("/api/v1/orders", order(id, 2, 2000)));
        assertThat(held.getString("state")).isEqualTo("held");
        var paid = ok(device.post("/api/v1/orders/" + id + "/payments", payment("card-approved")));
        assertThat(paid.getString("state")).isEqualTo("paid");
        assertThat(paid.getJsonArray("lines").getJsonObject(0).getString("ticket"))
                .isNotBlank();
    }

    @Test
    void theSameOrderSentTwiceIsOneOrder() throws Exception {
        var device = device();
        var id = UUID.randomUUID();
        var first = ok(device.post("/api/v1/orders", order(id, 1, 1000)));
        assertThat(ok(device.post("/api/v1/orders", order(id, 1, 1000)))).isEqualTo(first);
        assertThat(device.post("/api/v1/orders", order(id, 2, 2000)).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aChangedPriceIsShownBeforeAnythingIsHeld() throws Exception {
        var response = device().post("/api/v1/orders", order(UUID.randomUUID(), 1, 900));
        assertThat(response.statusCode()).isEqualTo(409);
        var problem = new JsonObject(response.body());
        assertThat(problem.getInteger("oldYen")).isEqualTo(900);
        assertThat(problem.getInteger("newYen")).isEqualTo(1000);
    }

    @Test
    void theSumsOfAChangedPriceAreThoseOfTheWholeOrder() throws Exception {
        var two = """
                {"order":"%s","lines":[
                 {"product":"lrt-1-day","rider":"adult","day":"2026-04-02","persons":1,"quotedYen":900},
                 {"product":"lrt-1-day","rider":"child","day":"2026-04-02","persons":1,"quotedYen":500}]}
                """.formatted(UUID.randomUUID());
        var problem = new JsonObject(device().post("/api/v1/orders", two).body());
        assertThat(problem.getInteger("oldYen")).isEqualTo(1400);
        assertThat(problem.getInteger("newYen")).isEqualTo(1500);
    }

    @Test
    void aDeclinedCardLeavesTheOrderOpenForAnother() throws Exception {
        var device = device();
        var id = UUID.randomUUID();
        ok(device.post("/api/v1/orders", order(id, 1, 1000)));
        var declined = ok(device.post("/api/v1/orders/" + id + "/payments", payment("card-declined")));
        assertThat(declined.getJsonObject("payment").getString("state")).isEqualTo("declined");
        assertThat(ok(device.post("/api/v1/orders/" + id + "/payments", payment("card-approved")))
                        .getString("state"))
                .isEqualTo("paid");
    }

    @Test
    void aChallengeIsAnsweredAndALostAnswerIsFoundAgain() throws Exception {
        var device = device();
        var id = UUID.randomUUID();
        ok(device.post("/api/v1/orders", order(id, 1, 1000)));
        var asked = ok(device.post("/api/v1/orders/" + id + "/payments", payment("card-challenge")))
                .getJsonObject("payment");
        assertThat(asked.getString("state")).isEqualTo("challenge");
        var path = "/api/v1/orders/" + id + "/payments/" + asked.getString("payment") + "/confirmation";
        assertThat(ok(device.post(path, "{}")).getString("state")).isEqualTo("paid");

        var other = UUID.randomUUID();
        ok(device.post("/api/v1/orders", order(other, 1, 1000)));
        ok(device.post("/api/v1/orders/" + other + "/payments", payment("card-lost-answer")));
        assertThat(ok(device.get("/api/v1/orders/" + other)).getString("state")).isEqualTo("paid");
    }

    @Test
    void anUnusedTicketIsGivenBackOnce() throws Exception {
        var device = device();
        var id = UUID.randomUUID();
        ok(device.post("/api/v1/orders", order(id, 1, 1000)));
        ok(device.post("/api/v1/orders/" + id + "/payments", payment("card-approved")));
        var refund = "{\"refund\":\"" + UUID.randomUUID() + "\"}";
        assertThat(ok(device.post("/api/v1/orders/" + id + "/refunds", refund)).getString("state"))
                .isEqualTo("refunded");
        assertThat(device.post("/api/v1/orders/" + id + "/refunds", refund).statusCode())
                .isEqualTo(200);
        var second = "{\"refund\":\"" + UUID.randomUUID() + "\"}";
        assertThat(device.post("/api/v1/orders/" + id + "/refunds", second).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aTicketIsShownByItsPhoneAndFoundValidUntilItIsGivenBack() throws Exception {
        var device = device();
        var id = UUID.randomUUID();
        ok(device.post("/api/v1/orders", order(id, 2, 2000).replace("2026-04-02", "2026-04-01")));
        var paid = ok(device.post("/api/v1/orders/" + id + "/payments", payment("card-approved")));
        var ticket = ok(device.get(
                "/api/v1/tickets/" + paid.getJsonArray("lines").getJsonObject(0).getString("ticket")));
        assertThat(ticket.getInteger("persons")).isEqualTo(2);
        assertThat(ticket.getInteger("refundYen")).isEqualTo(2000);

        var scanned = PhoneScreen.of(ticket, TestService.NOW);
        var verdict = ok(device.post(
                "/api/v1/checks", new JsonObject().put("scanned", scanned).encode()));
        assertThat(verdict.getString("verdict")).as(verdict.encode()).isEqualTo("VALID");

        var used = ok(device.get("/api/v1/tickets/" + ticket.getString("ticket")));
        assertThat(used.containsKey("refundYen")).isFalse();
        assertThat(device().get("/api/v1/tickets/" + ticket.getString("ticket")).statusCode())
                .isEqualTo(404);
        var picture = PhoneScreen.of(ticket, TestService.NOW.minusSeconds(600));
        assertThat(ok(device.post(
                                "/api/v1/checks",
                                new JsonObject().put("scanned", picture).encode()))
                        .getString("reason"))
                .isEqualTo("CLOCK_OFF");
        assertThat(ok(device.post("/api/v1/checks", "{\"scanned\":\"https://example.org\"}"))
                        .getString("reason"))
                .isEqualTo("UNREADABLE");
    }

    @Test
    void withoutStripeItsWebhookIsNotThere() throws Exception {
        assertThat(device().post("/api/v1/payments/stripe/events", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodySeesSomebodyElsesOrder() throws Exception {
        var id = UUID.randomUUID();
        ok(device().post("/api/v1/orders", order(id, 1, 1000)));
        assertThat(device().get("/api/v1/orders/" + id).statusCode()).isEqualTo(404);
        assertThat(device().post("/api/v1/orders/" + id + "/payments", payment("card-approved"))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"order":"x","lines":[]}                                                                        | 400
            {"lines":[]}                                                                                    | 400
            {"order":"0190a1f2-3b4c-4d5e-8f60-718293a4b5c6","lines":[],"tip":1}                             | 400
            {"order":"0190a1f2-3b4c-4d5e-8f60-718293a4b5c6","lines":[{"product":"moon","rider":"adult","day":"2026-04-02","persons":1,"quotedYen":1}]} | 422
            {"order":"0190a1f2-3b4c-4d5e-8f60-718293a4b5c6","lines":[{"product":"lrt-1-day","rider":"adult","day":"2026-02-30","persons":1,"quotedYen":1}]} | 400
            {"order":"0190a1f2-3b4c-4d5e-8f60-718293a4b5c6","lines":[{"product":"lrt-1-day","rider":"adult","day":"2020-01-01","persons":1,"quotedYen":1000}]} | 422
            """)
    void aWrongOrderIsToldWhatIsWrong(String body, int status) throws Exception {
        var response = device().post("/api/v1/orders", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(new JsonObject(response.body()).getString("detail")).isNotBlank();
    }

    private static JsonObject ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body());
    }
}
