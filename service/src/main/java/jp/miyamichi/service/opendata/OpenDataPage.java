package jp.miyamichi.service.opendata;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import jp.miyamichi.region.LeftOut;
import jp.miyamichi.region.ValidationReport;
import jp.miyamichi.service.opendata.Publication.Outcome;
import jp.miyamichi.service.plainpage.Markup;
import jp.miyamichi.service.wording.Language;

/// The conformance page: every feed, what the validators said, what is not in it, and what changed.
public final class OpenDataPage {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /// A page for people; the JSON has the rest.
    private static final int HISTORY_MAX = 20;

    private final OpenData openData;
    private final OpenDataWords words;
    private final ZoneId zone;

    public OpenDataPage(OpenData openData, Language language, ZoneId zone) {
        this.openData = openData;
        this.words = new OpenDataWords(language);
        this.zone = zone;
    }

    /// @param attributions whom to name, as the region demands
    /// @param live adds what is told live
    public String html(List<String> attributions, Consumer<Markup> live) {
        var title = words.say("公開データ", "Open data");
        var page = Markup.page(words.language().code(), title + " | 宮みち", "document.css");
        page.open("main").in("h1", title);
        page.in(
                "p",
                words.say(
                        "だれでも使える交通データです。公開の検査に通ったものだけを出しています。推定した内容は入れていません。入れていないものは、下に全部書いています。",
                        "Transport data for everyone. Only what passes the public validators is given away. Nothing estimated"
                                + " is in it; everything left out is listed below."));
        if (openData.feeds().isEmpty()) {
            page.in(
                    "p",
                    words.say(
                            "まだ何も公開していません。検査が終わると、ここに出ます。",
                            "Nothing is published yet. It appears here once the validators are done."),
                    "class",
                    "notice");
        }
        openData.feeds().forEach(feed -> add(page, feed));
        live.accept(page);
        addHistory(page);
        addSources(page, attributions);
        page.close("main").open("nav", "aria-label", words.say("ほかの形", "Other forms"));
        page.in(
                "a",
                words.say("In English", "日本語"),
                "href",
                words.say("/open-data?lang=en", "/open-data"),
                "lang",
                words.say("en", "ja"),
                "hreflang",
                words.say("en", "ja"));
        return page.text(" ").in("a", "JSON", "href", "/api/v1/open-data").end();
    }

    private void add(Markup page, OpenData.Feed feed) {
        var last = feed.last();
        page.open("section").in("h2", words.feed(last.feed()));
        var colour = switch (last.outcome()) {
            case PUBLISHED -> "good";
            case REFUSED -> "bad";
            case WITHHELD -> "warn";
        };
        var isTrial = feed.inForce()
                .filter(published -> published.details().standIn())
                .isPresent();
        page.open("p")
                .in(
                        "span",
                        isTrial ? words.trial() : words.outcome(last.outcome()),
                        "class",
                        "state " + (isTrial ? "warn" : colour))
                .close("p");
        feed.inForce().ifPresent(published -> addFile(page, published));
        if (last.outcome() == Outcome.REFUSED && feed.inForce().isPresent()) {
            page.in("p", words.say("前に公開したものを、そのまま出しています。", "The file published before stays in force."));
        }
        last.details().report().ifPresent(report -> add(page, last.feed(), report));
        addLeftOut(page, last.details().leftOut());
        page.close("section");
    }

    private void addFile(Markup page, Publication published) {
        if (published.details().standIn()) {
            page.in(
                    "p",
                    words.say(
                            "試し用です。正式なデータではありません。だれが発行するかが、まだ決まっていないからです。"
                                    + "運営する人がMIYAMICHI_PUBLISHER_NAME・_URL・_EMAILに自分の名前と連絡先を入れると、正式な公開になります。",
                            "For trying out only, not an official feed: nobody has said who publishes it. Whoever runs this"
                                    + " service makes it official by setting MIYAMICHI_PUBLISHER_NAME, _URL and _EMAIL to"
                                    + " their own name and addresses."),
                    "class",
                    "notice");
        }
        var file = published.file().orElseThrow();
        page.open("p").in("a", file.name(), "class", "act", "href", "/open-data/" + file.name());
        page.text(words.say("（", " (") + size(file.bytes()) + words.say("）", ")"))
                .close("p");
        if (published.feed().startsWith(OpenDataWords.RELAYED)) {
            var live = "/open-data/gbfs/3/" + published.feed().substring(OpenDataWords.RELAYED.length()) + "/gbfs.json";
            page.open("p")
                    .in("a", "GBFS 3.0 gbfs.json", "class", "act", "href", live)
                    .close("p");
        }
        if (published.feed().equals(OpenDataWords.GOFS)) {
            page.open("p")
                    .in("a", "GOFS 1.0 gofs.json", "class", "act", "href", "/open-data/gofs/1/gofs.json")
                    .close("p");
        }
        page.open("dl");
        entry(page, words.say("公開した時刻", "Published"), at(published));
        page.in("dt", words.say("変わらない場所", "Permanent address")).open("dd");
        page.in(
                "a",
                "sha256 " + file.sha256().substring(0, 12),
                "href",
                "/open-data/files/" + file.sha256() + "/" + file.name());
        page.close("dl");
    }

    private void add(Markup page, String feed, ValidationReport report) {
        page.in("h3", words.say("検査の結果", "What the validators say"));
        page.in(
                "p",
                words.say(
                        "エラー " + report.errors().size() + "、説明のない警告 "
                                + report.warnings().size() + "、理由のある警告 "
                                + report.accepted().size() + "（" + words.validator(feed) + "）",
                        report.errors().size() + " errors, " + report.warnings().size() + " unexplained warnings, "
                                + report.accepted().size()
                                + " warnings with a reason (" + words.validator(feed) + ")"));
        if (report.isClean() && report.accepted().isEmpty()) {
            return;
        }
        page.open("ul");
        for (var bad : java.util.stream.Stream.of(report.errors(), report.warnings())
                .flatMap(List::stream)
                .toList()) {
            page.open("li")
                    .in("code", bad.code())
                    .text(" ×" + bad.count() + " " + bad.sample())
                    .close("li");
        }
        for (var accepted : report.accepted()) {
            page.open("li")
                    .in("code", accepted.notice().code())
                    .text(" ×" + accepted.notice().count() + " ");
            page.in("span", accepted.reason(), "lang", "en").close("li");
        }
        page.close("ul");
    }

    private void addLeftOut(Markup page, List<LeftOut> leftOut) {
        if (leftOut.isEmpty()) {
            page.in("p", words.say("入れていないものはありません。", "Nothing is left out."));
            return;
        }
        page.open("table")
                .in("caption", words.say("入れていないもの", "What is not in it"))
                .open("thead")
                .open("tr");
        for (var head : List.of(words.say("もの", "What"), words.say("数", "Count"), words.say("理由", "Why"))) {
            page.in("th", head, "scope", "col");
        }
        page.close("thead").open("tbody");
        for (var left : leftOut) {
            page.open("tr").in("th", words.what(left.what()), "scope", "row");
            page.in("td", Integer.toString(left.count()), "class", "number")
                    .in("td", words.why(left.why()))
                    .close("tr");
        }
        page.close("table");
    }

    private void addHistory(Markup page) {
        page.open("section").in("h2", words.say("これまでの公開", "History")).open("ul");
        for (var publication : openData.history().stream().limit(HISTORY_MAX).toList()) {
            page.open("li")
                    .text(at(publication) + "  " + words.feed(publication.feed()) + words.say("：", ": ")
                            + words.outcome(publication.outcome()));
            publication
                    .details()
                    .change()
                    .ifPresent(change -> page.open("br")
                            .in(
                                    "span",
                                    words.say("停留所 ", "stops ")
                                            + difference(change.stops())
                                            + words.say("、便 ", ", trips ")
                                            + difference(change.trips())
                                            + words.say("、運賃 ", ", fares ")
                                            + difference(change.fares()),
                                    "class",
                                    "quiet"));
            page.close("li");
        }
        page.close("section");
    }

    private String difference(jp.miyamichi.region.exchange.FeedChange.Part part) {
        return part.after() + words.say("（", " (") + "+" + part.added() + " −" + part.removed() + " ~" + part.changed()
                + words.say("）", ")");
    }

    private void addSources(Markup page, List<String> attributions) {
        page.open("section").in("h2", words.say("出典", "Sources")).open("ul", "lang", "ja");
        attributions.forEach(source -> page.in("li", source));
        page.close("section");
    }

    private static void entry(Markup page, String term, String text) {
        page.in("dt", term).in("dd", text);
    }

    private String at(Publication publication) {
        return AT.format(publication.decidedAt().atZone(zone));
    }

    private static String size(int bytes) {
        return Math.max(1, bytes / 1024) + " kB";
    }
}
