package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.Colleague.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.util.UUID;
import jp.miyamichi.service.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// IC cards, coupons and claims over HTTP.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardRoutesTest {

    private TestCounter counter;
    private int chips;

    @BeforeAll
    void start(Vertx vertx) {
        counter = new TestCounter(vertx);
    }

    @AfterAll
    void stop() {
        counter.close();
    }

    private Device phone() {
        return new Device(counter.service);
    }

    private String chip() {
        return "%016X".formatted(++chips);
    }

    /// A card typed with a number of its own.
    private UUID typed(Device holder) throws Exception {
        var card = UUID.randomUUID();
        var number = "JE" + card.toString().replace("-", "").substring(0, 15);
        TestCounter.ok(holder, "/api/v1/cards", "{\"card\":\"%s\",\"number\":\"%s\"}".formatted(card, number));
        return card;
    }

    private UUID confirmed(Device holder) throws Exception {
        var card = typed(holder);
        var reader = counter.reader(Role.INSPECTOR, "inspector", "utsunomiya-lightrail");
        ok(reader.put("/api/v1/cards/" + card + "/confirmation", "{\"chip\":\"" + chip() + "\"}"));
        return card;
    }

    private static String move(boolean instead) {
        return "{\"move\":\"%s\",\"instead\":%s}".formatted(UUID.randomUUID(), instead);
    }

    private String ticket(Device buyer) throws Exception {
        return TestCounter.ticket(buyer, counter.sold(buyer, "lrt-1-day", 1000)).getString("ticket");
    }

    @Test
    void aTypedNumberCarriesNothingUntilAReaderHasSeenTheCard() throws Exception {
        var holder = phone();
        var ticket = ticket(holder);
        var card = typed(holder);
        var put = "/api/v1/tickets/" + ticket + "/cards/" + card;
        assertThat(holder.put(put, move(false)).statusCode()).isEqualTo(422);

        var reader = counter.reader(Role.INSPECTOR, "inspector", "utsunomiya-lightrail");
        var seen = ok(reader.get("/api/v1/cards/" + card)).getJsonArray("cards").getJsonObject(0);
        assertThat(seen.getString("state")).isEqualTo("pending");
        assertThat(seen.getString("lastFour")).hasSize(4);
        ok(reader.put("/api/v1/cards/" + card + "/confirmation", "{\"chip\":\"" + chip() + "\"}"));

        var carried = new JsonObject(holder.put(put, move(false)).body());
        assertThat(carried.getJsonArray("advice").getString(0)).contains("タッチしないで");
        assertThat(carried.getJsonArray("cards").getJsonObject(0).getJsonArray("tickets"))
                .containsExactly(ticket);
        var pack = ok(reader.get("/api/v1/reader-pack?area=lrt"));
        assertThat(pack.getJsonArray("cardTokens")).hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void aTicketMovesToTheCardAndOffItAgain() throws Exception {
        var holder = phone();
        var ticket = ticket(holder);
        var card = confirmed(holder);
        var put = "/api/v1/tickets/" + ticket + "/cards/" + card;
        assertThat(holder.put(put, move(true)).statusCode()).isEqualTo(200);
        var moved = new JsonObject(holder.get("/api/v1/tickets/" + ticket).body());
        assertThat(moved.containsKey("bearer")).isFalse();
        assertThat(holder.delete(put).statusCode()).isEqualTo(200);
        assertThat(holder.delete(put).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodySeesSomebodyElsesCardAndANumberNeverComesBack() throws Exception {
        var holder = phone();
        var card = typed(holder);
        var other = phone();
        assertThat(other.delete("/api/v1/cards/" + card).statusCode()).isEqualTo(404);
        var listed = holder.get("/api/v1/cards").body();
        assertThat(listed).contains(card.toString()).doesNotContain("JE");
        assertThat(other.get("/api/v1/cards").body()).doesNotContain(card.toString());
        assertThat(holder.delete("/api/v1/cards/" + card).statusCode()).isEqualTo(200);
        assertThat(holder.get("/api/v1/cards").body()).doesNotContain(card.toString());
    }

    @Test
    void oneCardBelongsToOnePerson() throws Exception {
        var reader = counter.reader(Role.DRIVER, "vehicle", "sagiso");
        var chip = "{\"chip\":\"" + chip() + "\"}";
        ok(reader.put("/api/v1/cards/" + typed(phone()) + "/confirmation", chip));
        assertThat(reader.put("/api/v1/cards/" + typed(phone()) + "/confirmation", chip)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aCouponOfATicketIsOwedToTheShopThatTookIt() throws Exception {
        var holder = phone();
        var order = counter.sold(holder, "lrt-1-day-gyoza", 1300);
        var ticket = TestCounter.ticket(holder, order).getString("ticket");
        var coupons = "/api/v1/tickets/" + ticket + "/coupons";
        var coupon = new JsonObject(holder.get(coupons).body())
                .getJsonArray("coupons")
                .getJsonObject(0);
        assertThat(coupon.getString("state")).isEqualTo("good");
        var shop = counter.reader(Role.INSPECTOR, "desk", "gyoza-shop");
        var redeem = "/api/v1/coupons/" + coupon.getString("coupon") + "/redemption";
        var command = "{\"redemption\":\"" + UUID.randomUUID() + "\"}";
        assertThat(ok(shop.put(redeem, command)).getInteger("worthYen")).isEqualTo(300);
        ok(shop.put(redeem, command));
        var other = "{\"redemption\":\"" + UUID.randomUUID() + "\"}";
        assertThat(shop.put(redeem, other).statusCode()).isEqualTo(409);
        assertThat(holder.get(coupons).body()).contains("redeemed");
        assertThat(counter.balance("payable:gyoza-shop")).isEqualTo(-300);
        var tram = counter.reader(Role.INSPECTOR, "inspector", "utsunomiya-lightrail");
        assertThat(tram.put(redeem, command).statusCode()).isEqualTo(403);
    }

    @Test
    void aCampaignGivesSoManyAndOneEach() throws Exception {
        var manager = counter.staff(Role.FARE_MANAGER);
        ok(manager.put("/api/v1/coupon-campaigns/oya-tea", """
                {"ja":"大谷 お茶 100円引き","en":"Oya tea, 100 yen off","worthYen":100,"operator":"oya-tourism",
                 "firstDay":"2026-04-01","lastDay":"2026-04-30","countMax":2}
                """));
        var take = "/api/v1/coupon-campaigns/oya-tea/coupons";
        var first = phone();
        var coupon = UUID.randomUUID();
        TestCounter.ok(first, take, "{\"coupon\":\"" + coupon + "\"}");
        TestCounter.ok(first, take, "{\"coupon\":\"" + coupon + "\"}");
        assertThat(first.post(take, "{\"coupon\":\"" + UUID.randomUUID() + "\"}")
                        .statusCode())
                .isEqualTo(409);
        TestCounter.ok(phone(), take, "{\"coupon\":\"" + UUID.randomUUID() + "\"}");
        assertThat(phone().post(take, "{\"coupon\":\"" + UUID.randomUUID() + "\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(counter.service.get("/api/v1/coupon-campaigns").body()).doesNotContain("oya-tea");

        var shop = counter.reader(Role.INSPECTOR, "desk", "tea-house");
        var worth = ok(shop.put(
                "/api/v1/coupons/" + coupon + "/redemption", "{\"redemption\":\"" + UUID.randomUUID() + "\"}"));
        assertThat(worth.getInteger("worthYen")).isEqualTo(100);
        assertThat(counter.balance("payable:tea-house")).isEqualTo(-100);
        assertThat(counter.balance("payable:oya-tourism")).isEqualTo(100);
    }

    @Test
    void aFareTakenByMistakeIsClaimedGrantedAndPaidInCash() throws Exception {
        var holder = phone();
        var ticket = ticket(holder);
        var card = confirmed(holder);
        holder.put("/api/v1/tickets/" + ticket + "/cards/" + card, move(false));
        var claim = UUID.randomUUID();
        var body = """
                {"claim":"%s","ticket":"%s","card":"%s","operator":"utsunomiya-lightrail","boardedAt":"2026-04-01T10:02","yen":200}
                """.formatted(claim, ticket, card);
        TestCounter.ok(holder, "/api/v1/fare-claims", body);
        assertThat(holder.post("/api/v1/fare-claims", body.replace("10:02", "08:00"))
                        .statusCode())
                .isEqualTo(422);
        var before = counter.balance("payable:utsunomiya-lightrail");
        var manager = counter.staff(Role.FARE_MANAGER);
        assertThat(ok(manager.get("/api/v1/fare-claims")).encode()).contains(claim.toString());
        assertThat(manager.put("/api/v1/fare-claims/" + claim + "/decision", "{\"granted\":false}")
                        .statusCode())
                .isEqualTo(400);
        ok(manager.put("/api/v1/fare-claims/" + claim + "/decision", "{\"granted\":true}"));
        assertThat(counter.balance("payable:utsunomiya-lightrail")).isEqualTo(before + 200);

        var desk = counter.staff(Role.PHONE_DESK);
        var shift = UUID.randomUUID();
        ok(desk.post("/api/v1/shifts", """
                {"shift":"%s","desk":"desk-1","operator":"sagiso","inTillYen":5000}
                """.formatted(shift)));
        var pay = "/api/v1/fare-claims/" + claim + "/payment";
        ok(desk.put(pay, "{\"shift\":\"" + shift + "\"}"));
        assertThat(ok(desk.put(pay, "{\"shift\":\"" + shift + "\"}")).encode()).contains("paidAt");
        assertThat(counter.balance("refund")).isZero();
        var counted = ok(desk.put("/api/v1/shifts/" + shift + "/count", "{\"inTillYen\":4800}"));
        assertThat(counted.getJsonObject("counted").getInteger("differenceYen")).isZero();
        assertThat(holder.get("/api/v1/fare-claims").body()).contains("granted");
    }
}
