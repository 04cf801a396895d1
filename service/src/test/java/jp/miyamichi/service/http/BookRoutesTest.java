package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.Colleague.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.UUID;
import jp.miyamichi.service.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A month over HTTP, from its rides to what each operator is paid; and new prices, which two people make.
@ExtendWith(VertxExtension.class)
class BookRoutesTest {

    private TestCounter counter;

    @BeforeEach
    void start(Vertx vertx) {
        counter = new TestCounter(vertx);
    }

    @AfterEach
    void stop() {
        counter.close();
    }

    private void used(String product, int yen, String area) throws Exception {
        var buyer = new Device(counter.service);
        var ticket = TestCounter.ticket(buyer, counter.sold(buyer, product, yen));
        var reader = counter.reader(Role.INSPECTOR, "inspector", "utsunomiya-lightrail");
        ok(reader.post("/api/v1/reader-checks", """
                {"checks":[{"sequence":1,"ticket":"%s","bearer":1,"kind":"use","persons":1,"area":"%s","seenAt":"2026-04-01T10:00"}]}
                """.formatted(ticket.getString("ticket"), area)));
    }

    private static String proposal(UUID id, String product, int yen, String from) {
        return """
                {"proposal":"%s","kind":"product-price","product":"%s","riders":{"adult":%d,"child":550},"from":"%s","source":"test permission 1"}
                """.formatted(id, product, yen, from);
    }

    @Test
    void aMonthIsSettledFromWhatWasUsedAndPaidOnce() throws Exception {
        used("lrt-1-day", 1000, "lrt");
        assertThat(counter.staff(Role.FARE_MANAGER)
                        .put("/api/v1/settlements/2026-04", "")
                        .statusCode())
                .isEqualTo(422);
        counter.later(Duration.ofDays(31));
        var manager = counter.staff(Role.FARE_MANAGER);
        var statement = ok(manager.put("/api/v1/settlements/2026-04", ""));
        assertThat(statement.getJsonArray("rows").getJsonArray(0))
                .isEqualTo(JsonArray.of("2026-04", "lrt-1-day", 1, 0, "utsunomiya-lightrail", 1, 1000));
        ok(manager.put("/api/v1/settlements/2026-04", ""));
        assertThat(counter.balance("payable:utsunomiya-lightrail")).isEqualTo(-1000);
        var payout = "/api/v1/payouts/" + UUID.randomUUID();
        var paid = ok(manager.put(payout, "")).getJsonArray("payees");
        assertThat(paid)
                .isEqualTo(JsonArray.of(
                        new JsonObject().put("payee", "utsunomiya-lightrail").put("yen", 1000)));
        assertThat(ok(manager.put(payout, "")).getJsonArray("payees")).isEqualTo(paid);
        assertThat(ok(manager.put("/api/v1/payouts/" + UUID.randomUUID(), "")).getJsonArray("payees"))
                .isEmpty();
        assertThat(counter.balance("bank:main")).isEqualTo(-1000);
    }

    @Test
    void aBookIsShownAndGivenAsAFileToThoseWhoMaySeeIt() throws Exception {
        used("lrt-1-day", 1000, "lrt");
        var analyst = counter.staff(Role.CITY_ANALYST);
        var balance = ok(analyst.get("/api/v1/books/2026-04/trial-balance"));
        assertThat(balance.getJsonArray("columns")).contains("account", "balance_yen");
        assertThat(balance.getJsonArray("rows").encode()).contains("unearned:lrt-1-day");
        var file = analyst.get("/api/v1/books/2026-04/trial-balance?format=excel");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(Colleague.text(file)).startsWith("\uFEFFaccount,").contains("\r\n");
        assertThat(counter.staff(Role.DRIVER)
                        .get("/api/v1/books/2026-04/journal")
                        .statusCode())
                .isEqualTo(403);
        assertThat(analyst.get("/api/v1/books/2026-13/journal").statusCode()).isEqualTo(400);
    }

    @Test
    void aClaimOnTheCityThatRestsOnEstimatesIsShownAndNotBooked() throws Exception {
        counter.later(Duration.ofDays(31));
        var manager = counter.staff(Role.FARE_MANAGER);
        assertThat(ok(manager.get("/api/v1/books/2026-04/claims"))
                        .getJsonArray("rows")
                        .encode())
                .contains("kawachi");
        assertThat(manager.put("/api/v1/subsidy-claims/2026-04/kawachi", "").statusCode())
                .isEqualTo(422);
        assertThat(manager.put("/api/v1/subsidy-claims/2026-04/nowhere", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPriceIsProposedLookedAtAndApprovedBySomebodyElse() throws Exception {
        var buyer = new Device(counter.service);
        counter.sold(buyer, "lrt-1-day", 1000);
        var one = counter.staff(Role.FARE_MANAGER);
        var id = UUID.randomUUID();
        ok(one.post("/api/v1/tariff-proposals", proposal(id, "lrt-1-day", 1100, "2026-04-10")));
        ok(one.post("/api/v1/tariff-proposals", proposal(id, "lrt-1-day", 1100, "2026-04-10")));
        var dryRun = ok(counter.staff(Role.CITY_ANALYST).get("/api/v1/tariff-proposals/" + id + "/dry-run"));
        assertThat(dryRun.getInteger("changed")).isEqualTo(2);
        assertThat(dryRun.getJsonArray("lines").encode()).contains("\"beforeYen\":1000,\"afterYen\":1100");

        var decision = "/api/v1/tariff-proposals/" + id + "/decision";
        assertThat(one.put(decision, "{\"approved\":true}").statusCode()).isEqualTo(403);
        var other = counter.staff(Role.FARE_MANAGER);
        ok(other.put(decision, "{\"approved\":true}"));
        ok(other.put(decision, "{\"approved\":true}"));
        assertThat(one.put(decision, "{\"approved\":false}").statusCode()).isEqualTo(409);

        assertThat(priceOn("2026-04-09")).isEqualTo(1000);
        assertThat(priceOn("2026-04-10")).isEqualTo(1100);
        counter.later(Duration.ofSeconds(5));
        assertThat(priceOn("2026-04-10")).isEqualTo(1100);
    }

    private int priceOn(String day) throws Exception {
        var shelf = new JsonObject(
                counter.service.get("/api/v1/products?day=" + day).body());
        return shelf.getJsonArray("products").stream()
                .map(JsonObject.class::cast)
                .filter(product -> product.getString("id").equals("lrt-1-day"))
                .map(product -> product.getJsonArray("prices").getJsonObject(0).getInteger("yen"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void newBandsOfTheLightRailChangeSampleJourneysFromTheirDayOn() throws Exception {
        var one = counter.staff(Role.FARE_MANAGER);
        var id = UUID.randomUUID();
        var bands = """
                {"proposal":"%s","kind":"lrt-bands","from":"2026-05-01","source":"test permission 2",
                 "bands":[{"upToKm":3,"adultYen":170},{"upToKm":7,"adultYen":260},{"upToKm":15,"adultYen":420}]}
                """.formatted(id);
        ok(one.post("/api/v1/tariff-proposals", bands));
        var dryRun = ok(one.get("/api/v1/tariff-proposals/" + id + "/dry-run"));
        assertThat(dryRun.getJsonArray("lines").stream()
                        .map(JsonObject.class::cast)
                        .filter(line -> line.getString("what").contains("全線"))
                        .map(line -> line.getInteger("beforeYen") + " " + line.getInteger("afterYen")))
                .containsExactly("400 420");
        var past = proposal(UUID.randomUUID(), "lrt-1-day", 1100, "2026-04-01");
        assertThat(one.post("/api/v1/tariff-proposals", past).statusCode()).isEqualTo(400);
        var unknown = proposal(UUID.randomUUID(), "no-such-pass", 1100, "2026-05-01");
        assertThat(one.post("/api/v1/tariff-proposals", unknown).statusCode()).isEqualTo(400);
    }
}
