package jp.miyamichi.service.http;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import jp.miyamichi.service.plainpage.Markup;
import jp.miyamichi.service.signage.Signage;

/// `GET /signage/{stopId}`
final class SignageRoute implements Answer {

    private final Signage signage;
    private final Planning planning;

    SignageRoute(Signage signage, Planning planning) {
        this.signage = signage;
        this.planning = planning;
    }

    @Override
    public Reply to(Query query) {
        var stopId = query.pathText("stopId");
        var around = signage.around();
        var site = query.authority();
        var page = planning.search(region -> signage.page(region, around, stopId, site, query.flag("still")));
        return page.map(html -> PlainPages.html(html, "no-store")).orElseGet(() -> noSuchStop(stopId));
    }

    /// For people: a sign's address is typed from a sticker.
    private static Reply noSuchStop(String stopId) {
        var page = Markup.page("ja", "停留所が見つかりません", "document.css")
                .open("main")
                .in("h1", "停留所が見つかりません")
                .in("p", "「" + stopId + "」という番号の停留所はありません。番号を確かめてください。")
                .in("p", "No stop has the number " + stopId + ". Please check it.", "lang", "en")
                .open("p")
                .in("a", "停留所をさがす / Find a stop", "href", "/");
        return new Reply(404, "text/html; charset=utf-8", Buffer.buffer(page.end()), Map.of());
    }
}
