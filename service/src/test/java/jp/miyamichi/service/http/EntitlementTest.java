package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Fact;
import jp.miyamichi.ticketing.fare.Label;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.product.Eligibility;
import jp.miyamichi.ticketing.product.Price;
import jp.miyamichi.ticketing.product.Product;
import jp.miyamichi.ticketing.product.Terms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What needs a right is sold to who holds it. The products are the region's, and for this test the LRT's day pass has
/// a half fare, and there is one pass for residents and one for whoever is 70 or over. It is 1 April 2026.
@ExtendWith(VertxExtension.class)
class EntitlementTest {

    private Database database;
    private TestService service;
    private Clerk desk;

    @BeforeEach
    void start(Vertx vertx) {
        database = TestServer.database("service", "ticketing", "dispatch");
        var doors = new TestAccess(database);
        var people = new TestPeople(database, doors);
        var catalogue = catalogue();
        service = TestService.with(
                vertx, doors, TestService.office(database, doors, () -> catalogue), List.of(people.routes()));
        desk = new Clerk(service, database, doors, Role.PHONE_DESK);
    }

    @AfterEach
    void stop() {
        service.close();
        database.close();
    }

    private static Catalogue catalogue() {
        var real = Catalogue.ofRegion("utsunomiya");
        var pass = real.find("lrt-1-day").orElseThrow();
        var priced = real.with(
                "lrt-1-day",
                price(Map.of(Rider.ADULT, Yen.of(1_000), Rider.CHILD, Yen.of(500), Rider.DISABLED, Yen.of(500))));
        return new Catalogue(Stream.concat(
                        priced.products().stream(),
                        Stream.of(
                                forHolders(pass, "resident-1-day", "resident"),
                                forHolders(pass, "senior-1-day", "senior")))
                .toList());
    }

    private static Price price(Map<Rider, Yen> yen) {
        return new Price(yen, new Fact("this test", Optional.empty(), Optional.empty(), false));
    }

    private static Product forHolders(Product like, String id, String right) {
        var terms = like.terms();
        var needing = new Terms(
                terms.areas(),
                terms.saleFrom(),
                terms.saleUntil(),
                terms.capacity(),
                terms.refund(),
                terms.coupons(),
                terms.things(),
                terms.split(),
                Optional.of(new Eligibility(right, new Label("資格", "right"))),
                terms.seller(),
                true);
        return new Product(
                id,
                like.label(),
                like.validity(),
                like.covers(),
                like.admissions(),
                false,
                List.of(price(Map.of(Rider.ADULT, Yen.of(700)))),
                needing);
    }

    /// Somebody whose phone is known to be a registered resident's.
    private Device residentWith(String discount, String goodUntil) throws Exception {
        var resident = ok(desk.post(
                        "/api/v1/residents",
                        new JsonObject()
                                .put("resident", UUID.randomUUID().toString())
                                .put("household", UUID.randomUUID().toString())
                                .put("district", "kawachi")
                                .put("associationMember", true)
                                .put("name", "宮野 花子")
                                .put("kana", "ミヤノ ハナコ")))
                .getString("resident");
        if (!discount.isEmpty()) {
            ok(desk.send(
                    "PUT",
                    "/api/v1/residents/" + resident + "/discounts/" + discount,
                    new JsonObject()
                            .put("goodUntil", goodUntil)
                            .put("consentWay", "desk")
                            .encode()));
        }
        var code = ok(desk.send("POST", "/api/v1/residents/" + resident + "/paper-codes", ""))
                .getString("code");
        var phone = new Device(service);
        ok(phone.post("/api/v1/me/residence", new JsonObject().put("code", code).encode()));
        return phone;
    }

    private static HttpResponse<String> order(Device phone, UUID id, String product, String rider, int persons, int yen)
            throws Exception {
        return phone.post("/api/v1/orders", """
                {"order":"%s","lines":[{"product":"%s","rider":"%s","day":"2026-04-10","persons":%d,"quotedYen":%d}]}
                """.formatted(id, product, rider, persons, yen));
    }

    private static HttpResponse<String> order(Device phone, String product, String rider, int yen) throws Exception {
        return order(phone, UUID.randomUUID(), product, rider, 1, yen);
    }

    @Test
    void aVisitorIsToldWhereTheRightIsNotedAndMayBuyWhatNeedsNone() throws Exception {
        var visitor = new Device(service);
        for (var refused :
                List.of(order(visitor, "resident-1-day", "adult", 700), order(visitor, "lrt-1-day", "disabled", 500))) {
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            var problem = new JsonObject(refused.body());
            assertThat(problem.getString("field")).isEqualTo("lines[0]");
            assertThat(problem.getString("detail")).contains("have it noted at the phone desk or a community centre");
        }
        assertThat(order(visitor, "lrt-1-day", "adult", 1_000).statusCode()).isEqualTo(200);
    }

    @Test
    void aResidentBuysTheResidentsPassAndNotThatOfTheOld() throws Exception {
        var resident = residentWith("", "");
        var held = ok(order(resident, "resident-1-day", "adult", 700));
        assertThat(held.getString("state")).isEqualTo("held");
        assertThat(order(resident, "senior-1-day", "adult", 700).statusCode()).isEqualTo(422);
    }

    @Test
    void aRightIsGoodOnItsLastDayAndNotTheDayAfter() throws Exception {
        assertThat(ok(order(residentWith("senior", "2026-04-10"), "senior-1-day", "adult", 700))
                        .getString("state"))
                .isEqualTo("held");
        var expired = order(residentWith("senior", "2026-04-09"), "senior-1-day", "adult", 700);
        assertThat(expired.statusCode()).isEqualTo(422);
        assertThat(expired.body()).contains("good on 2026-04-10");
    }

    @Test
    void whoHasTheHalfFareBuysItForThemselvesOnly() throws Exception {
        var holder = residentWith("half-fare", "2027-03-31");
        assertThat(ok(order(holder, "lrt-1-day", "disabled", 500)).getInteger("totalYen"))
                .isEqualTo(500);
        var forTwo = order(holder, UUID.randomUUID(), "lrt-1-day", "disabled", 2, 1_000);
        assertThat(forTwo.statusCode()).isEqualTo(422);
        assertThat(forTwo.body()).contains("make it 1 person");
    }

    @Test
    void anOrderSentAgainIsTheSameOrderAlsoOnceTheRightWasWithdrawn() throws Exception {
        var holder = residentWith("half-fare", "2027-03-31");
        var id = UUID.randomUUID();
        var first = ok(order(holder, id, "lrt-1-day", "disabled", 1, 500));
        ok(holder.delete("/api/v1/me/discounts/half-fare"));
        assertThat(ok(order(holder, id, "lrt-1-day", "disabled", 1, 500))).isEqualTo(first);
        assertThat(order(holder, "lrt-1-day", "disabled", 500).statusCode()).isEqualTo(422);
    }

    @Test
    void payingOnBoardNeedsTheRightToo() throws Exception {
        var body = """
                {"order":"%s","payOnBoard":true,
                 "lines":[{"product":"resident-1-day","rider":"adult","day":"2026-04-10","persons":1,"quotedYen":700}]}
                """;
        var visitor = new Device(service).post("/api/v1/orders", body.formatted(UUID.randomUUID()));
        assertThat(visitor.statusCode()).isEqualTo(422);
        var resident = residentWith("", "").post("/api/v1/orders", body.formatted(UUID.randomUUID()));
        assertThat(ok(resident).getString("state")).isEqualTo("unpaid");
    }

    @Test
    void theShelfSaysWhatNeedsARight() throws Exception {
        var products = new JsonObject(service.get("/api/v1/products").body()).getJsonArray("products");
        for (var each : products) {
            var product = (JsonObject) each;
            var needed = product.getString("id").replace("-1-day", "");
            assertThat(product.getJsonArray("needs").stream().map(String::valueOf))
                    .containsExactlyElementsOf(
                            List.of("resident", "senior").contains(needed) ? List.of(needed) : List.of());
        }
    }

    private static JsonObject ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body());
    }
}
