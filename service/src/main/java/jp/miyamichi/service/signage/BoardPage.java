package jp.miyamichi.service.signage;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.region.Names;
import jp.miyamichi.service.plainpage.Markup;

/// Writes a board in all languages. A sign turns from one to the next and loads itself anew; a page that a person
/// opened stands still, with all languages below each other.
final class BoardPage {

    private static final int RELOAD_SECONDS = 30;
    private static final int TURN_SECONDS = 15;
    private static final String PLACE = "{stop}";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    private final Board board;
    private final String address;
    private final boolean still;

    /// @param address of this page, without a query
    BoardPage(Board board, String address, boolean still) {
        this.board = board;
        this.address = address;
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
        for (var tongue : Tongue.values()) {
            section(page, tongue);
        }
        page.close("main").open("footer").open("nav", "aria-label", "表示 / View");
        var link = still ? "again" : "still";
        for (var tongue : Tongue.values()) {
            page.open("a", "href", address + "?still=true", "lang", tongue.tag());
            Sentence.write(page, SignWords.say(tongue, link), "");
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
        named(page, Tongue.JA, board.stop());
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
        var turns = Tongue.values().length;
        var shown = board.now().toEpochSecond() / TURN_SECONDS % turns;
        var wait = Math.floorMod(tongue.turn() - shown, turns);
        page.open("section", "id", tongue.tag(), "lang", tongue.tag(), "class", "wait-" + wait);
        page.in("h2", tongue.itself());
        if (board.lines().isEmpty()) {
            page.open("p");
            Sentence.write(page, SignWords.say(tongue, "none"), "");
            page.close("p");
        }
        for (var line : board.lines()) {
            line(page, tongue, line);
        }
        if (!board.lasts().isEmpty()) {
            lasts(page, tongue, board.lasts());
        }
        page.close("section");
    }

    private void line(Markup page, Tongue tongue, Board.Line line) {
        page.open("article").open("h3");
        var word = line.mode() == Mode.TRAM ? "lrt" : "bus";
        page.open("span", "class", "mode " + word);
        Sentence.write(page, SignWords.say(tongue, word), "");
        page.close("span").text(" ");
        naming(page.open("span", "class", "to"), tongue, "bound", line.headsign());
        page.close("span");
        page.close("h3").open("p", "class", "from");
        named(page, tongue, line.name());
        line.stop().ifPresent(stop -> {
            page.text(" ").open("span", "class", "stop");
            naming(page, tongue, "from", stop);
            page.close("span");
        });
        page.close("p");
        if (line.headway().isPresent()) {
            headway(page, tongue, line.headway().get());
        } else {
            due(page, tongue, line);
        }
        page.close("article");
    }

    /// A sentence with a place in it.
    private static void naming(Markup page, Tongue tongue, String id, Names place) {
        var sentence = SignWords.say(tongue, id);
        var at = sentence.indexOf(PLACE);
        Sentence.write(page, sentence.substring(0, at), "");
        named(page, tongue, place);
        Sentence.write(page, sentence.substring(at + PLACE.length()), "");
    }

    private static void headway(Markup page, Tongue tongue, Duration headway) {
        page.open("p", "class", "headway").open("span", "class", "estimated");
        Sentence.write(page, SignWords.say(tongue, "estimated"), "");
        page.close("span").text(" ");
        Sentence.write(page, SignWords.say(tongue, "headway"), Long.toString(headway.toMinutes()));
        page.close("p");
    }

    private void due(Markup page, Tongue tongue, Board.Line line) {
        page.open("ol", "class", line.silentFor().isPresent() ? "due old" : "due");
        for (var due : line.due()) {
            page.open("li", "class", due.cancelled() ? "cancelled" : "runs");
            day(due.at()).ifPresent(id -> {
                page.open("span", "class", "day");
                Sentence.write(page, SignWords.say(tongue, id), "");
                page.close("span").text(" ");
            });
            page.in(
                    "time",
                    CLOCK.format(due.at()),
                    "datetime",
                    due.at().toOffsetDateTime().toString());
            state(page, tongue, due);
            page.close("li");
        }
        page.close("ol");
        line.silentFor().ifPresent(age -> told(page, tongue, "stale", age.toMinutes(), "stale"));
    }

    private static void lasts(Markup page, Tongue tongue, List<Board.Last> lasts) {
        page.open("ul", "class", "lasts");
        for (var last : lasts) {
            var sentence = SignWords.say(tongue, "last");
            var at = sentence.indexOf(PLACE);
            page.open("li");
            Sentence.write(page, sentence.substring(0, at), CLOCK.format(last.at()));
            named(page, tongue, last.headsign());
            Sentence.write(page, sentence.substring(at + PLACE.length()), "");
            page.close("li");
        }
        page.close("ul");
    }

    private void state(Markup page, Tongue tongue, Board.Due due) {
        if (due.cancelled()) {
            told(page, tongue, "cancelled", 0, "state bad");
            return;
        }
        var minutes = Math.max(1, (Duration.between(board.now(), due.at()).toSeconds() + 59) / 60);
        if (minutes < 60) {
            told(page, tongue, "due", minutes, "minutes");
        }
        var late = due.delay().map(Duration::toMinutes);
        if (late.isEmpty()) {
            told(page, tongue, "scheduled", 0, "state");
        } else if (late.get() < 1) {
            told(page, tongue, "on-time", 0, "state good");
        } else {
            told(page, tongue, "late", late.get(), "state warn");
        }
    }

    private Optional<String> day(ZonedDateTime at) {
        return at.toLocalDate().isAfter(board.now().toLocalDate()) ? Optional.of("tomorrow") : Optional.empty();
    }

    private static void told(Markup page, Tongue tongue, String id, long n, String style) {
        page.text(" ").open("span", "class", style);
        Sentence.write(page, SignWords.say(tongue, id), Long.toString(n));
        page.close("span");
    }

    /// A name with its reading where one is known; readings are never guessed.
    private static void named(Markup page, Tongue tongue, Names names) {
        if (tongue == Tongue.JA && !names.kana().isBlank() && !names.kana().equals(names.ja())) {
            Sentence.ruby(page, names.ja(), names.kana());
        } else {
            page.in("span", tongue.name(names), "lang", tongue.nameTag(names));
        }
    }
}
