package jp.miyamichi.service.signage;

import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import jp.miyamichi.service.plainpage.Markup;
import jp.miyamichi.service.plainpage.Tongue;
import jp.miyamichi.service.plainpage.Voice;
import jp.miyamichi.service.plainpage.WordBook;

/// Writes a board in all languages. A sign turns from one to the next and loads itself anew; a page that a person
/// opened stands still, with all languages below each other.
final class BoardPage {

    static final WordBook WORDS = WordBook.beside(BoardPage.class);

    private static final int RELOAD_SECONDS = 30;
    private static final int TURN_SECONDS = 15;
    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    private final Board board;
    private final String address;
    private final String site;
    private final boolean still;

    /// @param address of this page, without a query
    /// @param site where readers reach the service: its host, and its port if it has one
    BoardPage(Board board, String address, String site, boolean still) {
        this.board = board;
        this.address = address;
        this.site = site;
        this.still = still;
    }

    String html() {
        var title = board.stop().ja() + " " + CLOCK.format(board.now());
        var reload = new Markup().open("meta", "http-equiv", "refresh", "content", Integer.toString(RELOAD_SECONDS));
        var page = still ? Markup.page("ja", title, "signage.css") : Markup.page("ja", title, "signage.css", reload);
        header(page);
        if (still) {
            languages(page);
        }
        page.open("main", "class", still ? "still" : "turning");
        var shown = still ? List.of(Tongue.values()) : Tongue.turning();
        for (var tongue : shown) {
            section(page, tongue);
        }
        page.close("main").open("footer").open("nav", "aria-label", "表示 / View");
        var link = still ? "again" : "still";
        for (var tongue : shown) {
            page.open("a", "href", address + "?still=true", "lang", tongue.tag());
            new Voice(page, WORDS, tongue).say(link);
            page.close("a").text(" ");
        }
        return page.end();
    }

    private static void languages(Markup page) {
        page.open("nav", "aria-label", "言語 / Language", "class", "languages");
        for (var tongue : Tongue.values()) {
            page.in("a", tongue.itself(), "href", "#" + tongue.tag(), "lang", tongue.tag())
                    .text(" ");
        }
        page.close("nav");
    }

    private void header(Markup page) {
        page.open("header").open("h1");
        new Voice(page, WORDS, Tongue.JA).name(board.stop());
        if (!board.stop().en().isBlank()) {
            page.text(" ").in("span", board.stop().en(), "lang", "en");
        }
        page.close("h1").open("p", "class", "clock");
        page.in(
                "time",
                CLOCK.format(board.now()),
                "datetime",
                board.now().toOffsetDateTime().toString());
        var day = board.now().getDayOfWeek();
        page.text(" ")
                .in("span", day.getDisplayName(TextStyle.SHORT, Locale.JAPANESE))
                .text(" ");
        page.in("span", day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), "lang", "en")
                .close("header");
    }

    /// Which language is shown goes by the clock, so that a reload does not begin again with the first.
    private void section(Markup page, Tongue tongue) {
        var turns = Tongue.turning().size();
        var shown = board.now().toEpochSecond() / TURN_SECONDS % turns;
        var wait = Math.floorMod(Tongue.turning().indexOf(tongue) - shown, turns);
        page.open("section", "id", tongue.tag(), "lang", tongue.tag(), "class", "wait-" + wait);
        page.in("h2", tongue.itself());
        var voice = new Voice(page, WORDS, tongue);
        if (board.lines().isEmpty() && board.rides().isEmpty()) {
            page.open("p");
            voice.say("none");
            page.close("p");
        }
        var lines = new LineRows(page, voice, board.now());
        board.lines().forEach(lines::line);
        board.rides().forEach(lines::ride);
        lines.lasts(board.lasts());
        lines.crowds(board.crowds());
        busyHours(voice);
        page.close("section");
    }

    /// Who stands before a screen types the address, who reads on a phone follows it.
    private void busyHours(Voice voice) {
        voice.page().open("p", "class", "hours");
        voice.say("busy");
        voice.page()
                .text(" ")
                .in(
                        "a",
                        site + "/busy-hours",
                        "href",
                        "/busy-hours?lang=" + voice.tongue().tag());
        voice.page().close("p");
    }
}
