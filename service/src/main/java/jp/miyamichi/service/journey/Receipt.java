package jp.miyamichi.service.journey;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.miyamichi.service.plainpage.Markup;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.order.Order;
import jp.miyamichi.ticketing.order.OrderLine;
import jp.miyamichi.ticketing.order.OrderState;

/// The 領収書 of a journey: what was paid for it, and nothing that was not.
///
/// @param issuer who received the money
public record Receipt(Journey journey, TicketOffice office, Issuer issuer) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPANESE);

    /// Who issues receipts. What is not set does not appear.
    ///
    /// @param name as it stands on a receipt
    /// @param registration of a qualified invoice issuer, `T` and 13 digits
    /// @param taxNote what is to be said of tax, word for word
    public record Issuer(Optional<String> name, Optional<String> registration, Optional<String> taxNote) {

        public static Issuer unknown() {
            return new Issuer(Optional.empty(), Optional.empty(), Optional.empty());
        }

        public Issuer {
            if (registration.filter(number -> !number.matches("T[0-9]{13}")).isPresent()) {
                throw new IllegalArgumentException("a registration number is T and 13 digits");
            }
        }
    }

    public String page() {
        var order = journey.paidOrder().flatMap(office.orders()::find).filter(Receipt::wasPaid);
        var page = Markup.page("ja", "領収書", "document.css").open("main").in("h1", "領収書");
        if (order.isEmpty()) {
            page.in("p", "この移動でお支払いいただいたものは、まだありません。");
        } else {
            paid(page, order.get());
        }
        journey(page);
        return page.end();
    }

    private static boolean wasPaid(Order order) {
        return order.state() == OrderState.PAID || order.state() == OrderState.REFUNDED;
    }

    private void paid(Markup page, Order order) {
        if (order.sandbox()) {
            page.in("p", "練習用です。お金のやりとりはありません。領収書としてお使いいただけません。", "class", "warning");
        }
        page.open("dl");
        fact(page, "発行日", DAY.format(office.clock().instant().atZone(zone())));
        fact(page, "お支払いの手続きをした日", DAY.format(order.createdAt().atZone(zone())));
        fact(page, "金額", yen(order.total().amount()));
        issuer.taxNote().ifPresent(note -> fact(page, "消費税", note));
        fact(page, "但し", "乗車券等の代金として");
        fact(page, "番号", order.id().value().toString());
        fact(page, "発行者", issuer.name().orElse("（設定されていません）"));
        issuer.registration().ifPresent(number -> fact(page, "登録番号", number));
        page.close("dl");
        lines(page, order.lines());
        refund(page);
    }

    private void refund(Markup page) {
        if (journey.refundedYen() > 0) {
            page.in("p", "このうち " + yen(journey.refundedYen()) + " をお返ししました。");
        }
    }

    private void lines(Markup page, List<OrderLine> lines) {
        page.open("table").open("thead").open("tr");
        for (var head : List.of("内容", "利用日", "人数", "金額")) {
            page.in("th", head, "scope", "col");
        }
        page.close("thead").open("tbody");
        for (var line : lines) {
            page.open("tr")
                    .in("td", name(line.product()) + "（" + rider(line.rider()) + "）")
                    .in("td", DAY.format(line.day()))
                    .in("td", line.persons() + "名")
                    .in("td", yen(line.yen().amount()))
                    .close("tr");
        }
        page.close("table");
    }

    private void journey(Markup page) {
        page.in("h2", "移動の内容").open("ul");
        for (var leg : journey.content().legs()) {
            if (leg.paid() == JourneyLeg.Paid.NOTHING || leg.isGivenUp()) {
                continue;
            }
            var how = leg.paid() == JourneyLeg.Paid.ON_BOARD ? "（車内でお支払い。この領収書には含みません）" : "";
            page.in("li", leg.line() + " " + leg.from().name() + "→" + leg.to().name() + how);
        }
        page.close("ul");
    }

    private static void fact(Markup page, String name, String value) {
        page.in("dt", name).in("dd", value);
    }

    private String name(String product) {
        return office.catalogue().find(product).map(found -> found.label().ja()).orElse(product);
    }

    private static String rider(Rider rider) {
        return switch (rider) {
            case ADULT -> "おとな";
            case CHILD -> "こども";
            case DISABLED -> "割引";
            case INFANT -> "幼児";
        };
    }

    private static String yen(long yen) {
        return String.format(Locale.ROOT, "¥%,d", yen);
    }

    private ZoneId zone() {
        return office.zone();
    }
}
