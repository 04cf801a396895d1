package jp.miyamichi.service.http;

import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.service.plainpage.Markup;
import jp.miyamichi.service.wording.HelpLine;

/// `GET /status`: says on a plain page what works now, what does not, and what to do meanwhile. It works without script
/// and without any of the parts it tells of.
final class StatusPage implements Answer {

    private final Supplier<WhatWorks> now;
    private final Optional<HelpLine> help;

    StatusPage(Supplier<WhatWorks> now, Optional<HelpLine> help) {
        this.now = now;
        this.help = help;
    }

    @Override
    public Reply to(Query query) {
        return PlainPages.html(page(now.get()), "no-store");
    }

    String page(WhatWorks works) {
        var page = Markup.page("ja", "いま使えるもの", "document.css").open("main").in("h1", "いま使えるもの");
        page.in("p", works.isAll() ? "すべて使えます。" : "いま使えないものがあります。直しています。");
        page.in("p", works.isAll() ? "Everything works." : "Something does not work now. We are at it.", "lang", "en");
        part(
                page,
                works.search(),
                new Words("経路検索", "乗る便は、停留所の時刻表で確かめてください。"),
                new Words("Journey search", "Please look at the timetable at your stop."));
        part(
                page,
                works.database(),
                new Words("きっぷ・予約・登録", "スマートフォンに出してあるきっぷは、そのまま使えます。買う・予約する・変えることは、少したってからもう一度お試しください。"),
                new Words(
                        "Tickets, bookings and accounts",
                        "A ticket on your phone can still be shown and used. Buy, book or change in a while."));
        part(
                page,
                works.payments(),
                new Words("支払い", "済んだかどうか分からない支払いは、あとで自動的に確かめます。二重に請求されることはありません。車内で払う予約はできます。"),
                new Words(
                        "Payments",
                        "A payment whose result is not known is looked up later by itself; nothing is charged twice. Rides"
                                + " paid on board can be booked."));
        help.ifPresent(line -> phone(page, line));
        return page.end();
    }

    /// @param what it is called
    /// @param meanwhile what to do while it does not work
    private record Words(String what, String meanwhile) {}

    private static void part(Markup page, boolean works, Words ja, Words en) {
        page.in("h2", ja.what());
        page.open("p").in("span", works ? "使えます" : "使えません", "class", works ? "state good" : "state bad");
        page.close("p");
        if (!works) {
            page.in("p", ja.meanwhile());
        }
        page.in("p", en.what() + (works ? ": works." : ": does not work. " + en.meanwhile()), "lang", "en");
    }

    private static void phone(Markup page, HelpLine line) {
        page.in("h2", "電話 / Telephone").open("p");
        page.in("a", line.phone(), "href", "tel:" + line.phone().replaceAll("[^+0-9]", ""));
        line.hours().ifPresent(hours -> page.text(" " + hours));
        page.close("p");
    }
}
