package jp.miyamichi.service.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.token.PhonePass;
import jp.miyamichi.ticketing.ticket.validation.Validation;
import jp.miyamichi.ticketing.ticket.validation.Validator;
import jp.miyamichi.ticketing.ticket.validation.Verdict;

/// A tourist without an account buys the Oya pass, rides the bus on it, and meets an inspector under the ground.
final class OyaPass {

    static final String AREA = "bus-oya";
    private static final String PRODUCT = "oya-1-day";

    private final Stage stage;
    private final Actor visitor;
    private int paidYen;
    private String ticket = "";

    OyaPass(Stage stage) {
        this.stage = stage;
        this.visitor = stage.actor("visitor");
    }

    void isBought() {
        var shelf = visitor.get("/api/v1/products?lang=en&day=" + stage.day());
        var product = shelf.getJsonArray("products").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("id").equals(PRODUCT))
                .findFirst()
                .orElseThrow(() -> new DemoFailed("the Oya pass is not on the shelf"));
        paidYen = adultYen(product);
        var order = Stage.id();
        visitor.post(
                "/api/v1/orders",
                JsonObject.of(
                        "order",
                        order,
                        "lines",
                        JsonArray.of(JsonObject.of(
                                "product",
                                PRODUCT,
                                "rider",
                                "adult",
                                "day",
                                stage.day().toString(),
                                "persons",
                                1,
                                "quotedYen",
                                paidYen))));
        var paid = visitor.post(
                "/api/v1/orders/" + order + "/payments",
                JsonObject.of("payment", Stage.id(), "method", "card-approved"));
        stage.story()
                .check(
                        paid.getString("state").equals("paid"),
                        "visitor",
                        "buys the " + product.getString("name") + " for " + paidYen
                                + " yen of play money, without an account",
                        paid.encode());
        ticket = Stage.first(paid, "lines").getString("ticket");
    }

    int paidYen() {
        return paidYen;
    }

    private static int adultYen(JsonObject product) {
        return product.getJsonArray("prices").stream()
                .map(JsonObject.class::cast)
                .filter(price -> price.getString("rider").equals("adult"))
                .findFirst()
                .orElseThrow(() -> new DemoFailed("the Oya pass has no price for an adult: " + product.encode()))
                .getInteger("yen");
    }

    /// What the phone shows now: made on the phone, without a network.
    private String screen() {
        var bearer = visitor.get("/api/v1/tickets/" + ticket).getJsonObject("bearer");
        var secrets = bearer.getJsonArray("days").stream()
                .map(JsonObject.class::cast)
                .map(day -> new PhonePass.DaySecret(day.getLong("day"), day.getString("secret")))
                .toList();
        var now = stage.clock().instant();
        return new PhonePass(bearer.getString("token"), secrets, now)
                .shownAt(now)
                .orElseThrow(() -> new DemoFailed("the phone has nothing to show today"));
    }

    void isUsedInTheBus(FieldDevice reader, String operator) {
        var validator = reader(reader, operator);
        var verdict = validator.check(screen(), Pass.Kind.USE, 1);
        stage.story()
                .check(
                        verdict instanceof Verdict.Valid,
                        "visitor",
                        "holds the phone to the bus's reader: valid, in the bus, without a network",
                        verdict);
        sync(reader, validator.unsynced(10), "bus");
    }

    void isInspectedWithoutNetwork(FieldDevice handheld, String operator) {
        var validator = reader(handheld, operator);
        stage.story().tell("inspector", "goes where there is no network");
        var shown = screen();
        stage.until("11:12");
        var good = validator.check(screen(), Pass.Kind.LOOK, 1);
        stage.story().check(good instanceof Verdict.Valid, "inspector", "looks at the pass: valid", good);
        var photographed = validator.check(shown, Pass.Kind.LOOK, 1);
        stage.story()
                .check(
                        photographed instanceof Verdict.Refused,
                        "inspector",
                        "is shown a picture of the pass taken some minutes before: refused",
                        photographed);
        stage.until("11:30");
        sync(handheld, validator.unsynced(10), "inspector");
    }

    private Validator reader(FieldDevice device, String operator) {
        var pack = device.in().get("/api/v1/reader-pack?area=" + AREA);
        stage.story()
                .tell(
                        "reader",
                        "takes along what it needs to check tickets until "
                                + OffsetDateTime.parse(pack.getString("goodUntil"))
                                        .toLocalDate());
        return OfflineReader.with(pack, device.id(), operator, AREA, stage.clock());
    }

    private void sync(FieldDevice device, List<Validation> seen, String who) {
        var kept = device.in().post("/api/v1/reader-checks", OfflineReader.checks(seen));
        stage.story()
                .check(
                        kept.getInteger("added") == seen.size() && kept.getInteger("misuses") == 0,
                        who,
                        "has a network again and sends what it saw: " + kept.getInteger("added") + " kept, no misuse",
                        kept.encode());
    }
}
