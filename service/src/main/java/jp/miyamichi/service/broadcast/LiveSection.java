package jp.miyamichi.service.broadcast;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import jp.miyamichi.service.plainpage.Markup;
import jp.miyamichi.service.wording.Language;

/// What the conformance page says of the live messages.
public final class LiveSection {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Broadcast broadcast;
    private final Language language;
    private final ZoneId zone;

    public LiveSection(Broadcast broadcast, Language language, ZoneId zone) {
        this.broadcast = broadcast;
        this.language = language;
        this.zone = zone;
    }

    public void add(Markup page) {
        page.open("section").in("h2", say("いまの情報（GTFS-Realtime）", "Live (GTFS-Realtime)"));
        page.in(
                "p",
                say(
                        "送る前に、GTFS-Realtimeの検査の決まりを全部たしかめます。決まりに合わないものは出しません。",
                        "Each message is held against the rules of the GTFS-Realtime validator before it is sent. One that"
                                + " breaks a rule is not sent."));
        for (var kind : FeedKind.values()) {
            add(page, broadcast.state(kind));
        }
        page.close("section");
    }

    private void add(Markup page, Broadcast.State state) {
        var current = broadcast.current(state.kind());
        page.in("h3", name(state.kind())).open("p");
        page.in(
                "span",
                current.isPresent() ? say("公開しています", "Published") : say("いまは出していません", "Not published now"),
                "class",
                current.isPresent() ? "state good" : "state warn");
        page.close("p").open("p");
        for (var ending : java.util.List.of("pb", "json")) {
            var file = state.kind().text() + "." + ending;
            page.in("a", file, "href", "/open-data/gtfs-rt/" + file).text(" ");
        }
        page.close("p").open("ul");
        state.refused()
                .forEach(finding -> page.open("li")
                        .in("code", finding.rule().name())
                        .text(" " + finding.rule().title() + ": " + finding.where())
                        .close("li"));
        state.sent().ifPresent(sent -> add(page, sent));
        page.close("ul");
    }

    private void add(Markup page, Broadcast.Sent sent) {
        page.in("li", say("作った時刻 ", "Made at ") + at(sent.at()));
        page.in("li", say("入っている数 ", "Entities: ") + sent.message().getEntityCount());
        sent.warnings()
                .forEach(finding -> page.open("li")
                        .in("code", finding.rule().name())
                        .text(" " + finding.rule().title() + ": " + finding.where())
                        .close("li"));
        sent.omitted().forEach((what, count) -> page.in("li", omission(what) + " ×" + count));
    }

    private String omission(Omission what) {
        return switch (what) {
            case ALERTS_WITHOUT_TIMETABLE ->
                say("入れていないお知らせ（公開した時刻表にないもの）", "Left out: alerts about what no published timetable has");
            case VEHICLES_WITHOUT_TIMETABLE ->
                say("入れていない車（公開した時刻表にないもの）", "Left out: vehicles of services that no published timetable has");
            case VEHICLES_OFF_THEIR_WAY ->
                say("入れていない車（決まった道から150m以上はなれているもの）", "Left out: vehicles more than 150 m off their way");
            case SILENT_VEHICLES -> say("入れていない車（2分以上、位置が分からないもの）", "Left out: vehicles not seen for two minutes");
            case STOPS_AT_DOORS ->
                say("入れていない停車（家の前。だれがどこへ行くか分かってしまうから）", "Left out: stops at doors, which would tell who goes where");
        };
    }

    private String name(FeedKind kind) {
        return switch (kind) {
            case TRIP_UPDATES ->
                say("予約の車・地域の路線の到着予定", "When on-demand vehicles and community lines arrive at public stops");
            case VEHICLE_POSITIONS ->
                say(
                        "予約の車の位置（約1kmの目安）・地域の路線の位置",
                        "Where on-demand vehicles are, to about a kilometre, and vehicles of community lines");
            case ALERTS -> say("運行のお知らせ", "Alerts");
        };
    }

    private String say(String japanese, String english) {
        return language == Language.EN ? english : japanese;
    }

    private String at(Instant time) {
        return AT.format(time.atZone(zone));
    }
}
