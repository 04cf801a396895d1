package jp.miyamichi.service.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.json.CampaignsJson;
import jp.miyamichi.service.json.CouponsJson;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.service.wording.Language;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.coupon.Campaign;
import jp.miyamichi.ticketing.coupon.Coupon;
import jp.miyamichi.ticketing.coupon.Coupons;
import jp.miyamichi.ticketing.coupon.RedeemAnswer;
import jp.miyamichi.ticketing.coupon.TakeAnswer;
import jp.miyamichi.ticketing.fare.Label;
import jp.miyamichi.ticketing.product.CouponKind;
import jp.miyamichi.ticketing.ticket.validation.Reader;

/// `/api/v1/coupon-campaigns`, `/api/v1/coupons` and `/api/v1/tickets/{ticket}/coupons`.
final class CouponRoutes {

    private final Supplier<CounterOffice> counter;
    private final Supplier<TicketOffice> office;

    CouponRoutes(Supplier<CounterOffice> counter, Supplier<TicketOffice> office) {
        this.counter = counter;
        this.office = office;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "campaigns", this::list,
                "openCampaign", this::open,
                "closeCampaign", this::close,
                "takeCoupon", this::take,
                "coupons", this::own,
                "couponsOfTicket", this::ofTicket,
                "redeemCoupon", this::redeem);
    }

    private Reply list(Query query) {
        return Reply.json(new CampaignsJson(coupons().on(today()), query.language()))
                .with("Cache-Control", "public, max-age=60");
    }

    private Reply open(Query query) {
        var body = query.json();
        var campaign = CounterBodies.made(
                "campaign",
                () -> new Campaign(
                        query.pathText("campaign"),
                        new Label(body.getString("ja"), body.getString("en")),
                        Yen.of(body.getLong("worthYen")),
                        body.getString("operator"),
                        CounterBodies.find(body, "place"),
                        OrderBodies.day(body.getString("firstDay"), "firstDay"),
                        OrderBodies.day(body.getString("lastDay"), "lastDay"),
                        body.getInteger("countMax")));
        if (!coupons().open(campaign, CounterBodies.actor(query.knownCaller()), now())) {
            throw CounterBodies.conflict("This id belongs to another campaign. Choose a new one.");
        }
        return shown(query, campaign.id());
    }

    private Reply close(Query query) {
        var id = query.pathText("campaign");
        coupons().close(id, now());
        return shown(query, id);
    }

    private Reply shown(Query query, String campaign) {
        var standing = coupons().find(campaign).orElseThrow(CouponRoutes::noCampaign);
        return CounterBodies.shown(new CampaignsJson(List.of(standing), query.language()));
    }

    private Reply take(Query query) {
        var answer = coupons()
                .take(
                        OrderBodies.id(query.json(), "coupon"),
                        query.pathText("campaign"),
                        CounterBodies.actor(query.knownCaller()),
                        today(),
                        now());
        return switch (answer) {
            case TakeAnswer.Taken(var coupon) -> shown(query, List.of(coupon));
            case TakeAnswer.NoSuchCampaign _ -> throw noCampaign();
            case TakeAnswer.NotNow _ ->
                throw CounterBodies.notPossible("These coupons are not given away today. Look at the other ones.");
            case TakeAnswer.NoneLeft _ ->
                throw Problem.of(Problem.Kind.SOLD_OUT, "All of these coupons are given away. Look at the other ones.")
                        .refusal();
            case TakeAnswer.OneEach _ ->
                throw CounterBodies.conflict("You have one of these already, and there is one for each.");
        };
    }

    private Reply own(Query query) {
        return shown(query, coupons().ofHolder(CounterBodies.actor(query.knownCaller())));
    }

    private Reply ofTicket(Query query) {
        var ticket = TicketRoutes.own(query, office.get(), OrderBodies.id(query.pathText("ticket"), "ticket"));
        return shown(query, coupons().ofTicket(ticket.id()));
    }

    /// Only a desk takes coupons: a shop's device, enrolled as a reader of that kind.
    private Reply redeem(Query query) {
        var shop = counter.get()
                .readers()
                .find(ReaderRoutes.self(query.knownCaller()))
                .filter(reader -> reader.kind() == Reader.Kind.DESK)
                .orElseThrow(() -> Problem.of(
                                Problem.Kind.FORBIDDEN,
                                "This device does not take coupons. Ask an administrator to enrol it as a desk.")
                        .refusal());
        var coupon = OrderBodies.id(query.pathText("coupon"), "coupon");
        var command = OrderBodies.id(query.json(), "redemption");
        return switch (coupons().redeem(coupon, command, shop.operator(), today(), now())) {
            case RedeemAnswer.Redeemed(var kind, var worth) ->
                CounterBodies.shown(json -> {
                    json.writeStartObject();
                    json.writeStringField("coupon", coupon.toString());
                    json.writeStringField("name", name(kind, query.language()));
                    json.writeNumberField("worthYen", worth.amount());
                    json.writeEndObject();
                });
            case RedeemAnswer.AlreadyRedeemed _ ->
                throw CounterBodies.conflict("This coupon has been redeemed before. It is good for nothing more.");
            case RedeemAnswer.Withdrawn _ ->
                throw CounterBodies.notPossible("The ticket of this coupon was given back, and the coupon with it.");
            case RedeemAnswer.NotNow _ ->
                throw CounterBodies.notPossible("This coupon is not good today. Look at its days.");
            case RedeemAnswer.NoSuchCoupon _ ->
                throw Problem.notFound("coupon", "There is no such coupon. Scan it again.")
                        .refusal();
        };
    }

    private Reply shown(Query query, List<Coupon> coupons) {
        var lines = coupons.stream()
                .map(coupon -> new CouponsJson.Line(coupon, name(coupon.kind(), query.language())))
                .toList();
        return CounterBodies.shown(new CouponsJson(lines));
    }

    private String name(String kind, Language language) {
        var label = office.get().catalogue().products().stream()
                .flatMap(product -> product.terms().coupons().stream())
                .filter(coupon -> coupon.id().equals(kind))
                .map(CouponKind::label)
                .findFirst()
                .or(() ->
                        coupons().find(kind).map(standing -> standing.campaign().label()));
        return label.map(words -> words.in(language.code())).orElse(kind);
    }

    private Coupons coupons() {
        return counter.get().coupons();
    }

    private LocalDate today() {
        return counter.get().days().of(now());
    }

    private java.time.Instant now() {
        return counter.get().clock().instant();
    }

    private static Problem.Refusal noCampaign() {
        return Problem.notFound(
                        "campaign", "There is no such campaign. GET /api/v1/coupon-campaigns lists those of today.")
                .refusal();
    }
}
