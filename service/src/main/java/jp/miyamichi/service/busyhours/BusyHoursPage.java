package jp.miyamichi.service.busyhours;

import java.time.Duration;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.service.plainpage.Markup;
import jp.miyamichi.service.plainpage.Tongue;
import jp.miyamichi.service.plainpage.Voice;
import jp.miyamichi.service.plainpage.WordBook;
import jp.miyamichi.service.wording.HelpLine;

/// Writes when it is busy in one language.
public final class BusyHoursPage {

    static final WordBook WORDS = WordBook.beside(BusyHoursPage.class);

    private static final String ADDRESS = "/busy-hours";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    private final BusyHours known;
    private final Optional<HelpLine> help;
    private final Voice voice;
    private final Markup page;

    /// @param help the telephone where a person answers
    public BusyHoursPage(BusyHours known, Tongue tongue, Optional<HelpLine> help) {
        this.known = known;
        this.help = help;
        var words = new Voice(new Markup(), WORDS, tongue);
        var title = words.plain("title", Map.of()) + " - " + words.plain("name", Map.of());
        this.page = Markup.page(tongue.tag(), title, "document.css");
        this.voice = new Voice(page, WORDS, tongue);
    }

    public String html() {
        languages();
        page.open("main");
        voice.in("h1", "title");
        voice.in("p", "lead");
        now();
        switch (known.month()) {
            case BusyHours.Counted counted -> {
                choice(counted.choice(), counted.shown().month());
                counted(counted);
            }
            case BusyHours.NotShown(var choice) -> {
                voice.in("p", "not-shown", "class", "notice");
                choice(choice, choice.getFirst());
            }
            case BusyHours.Lost() -> voice.in("p", "lost", "class", "notice");
        }
        page.close("main");
        foot();
        return page.end();
    }

    /// The month stays when the language changes.
    private void languages() {
        var month = known.month() instanceof BusyHours.Counted counted
                ? "&month=" + counted.shown().month()
                : "";
        page.open("nav", "aria-label", voice.plain("language", Map.of()), "class", "languages");
        for (var tongue : Tongue.values()) {
            var href = ADDRESS + "?lang=" + tongue.tag() + month;
            var current = tongue == voice.tongue() ? "page" : "false";
            page.in("a", tongue.itself(), "href", href, "lang", tongue.tag(), "aria-current", current)
                    .text(" ");
        }
        page.close("nav");
    }

    private void now() {
        voice.in("h2", "now");
        if (known.full().isEmpty()) {
            voice.in("p", "untold");
            return;
        }
        if (known.full().get().isEmpty()) {
            voice.in("p", "none");
            return;
        }
        page.open("ul");
        known.full().get().forEach(this::full);
        page.close("ul");
    }

    private void full(BusyHours.FullPlace said) {
        page.open("li").open("strong");
        voice.name(said.place());
        page.close("strong").text(" ");
        voice.in("span", "level-" + said.level());
        page.text(" ").open("span", "class", "quiet");
        var minutes = Duration.between(said.postedAt(), known.now()).toMinutes();
        var values = Map.of("time", CLOCK.format(said.postedAt()), "n", Long.toString(minutes));
        voice.say(minutes > 0 ? "told" : "told-just", values);
        page.close("li");
    }

    private void choice(List<YearMonth> months, YearMonth chosen) {
        page.open("form", "action", ADDRESS, "method", "get");
        page.open(
                "input",
                "type",
                "hidden",
                "name",
                "lang",
                "value",
                voice.tongue().tag());
        page.open("label", "for", "month");
        voice.say("choose");
        page.close("label").text(" ").open("select", "id", "month", "name", "month");
        for (var month : months) {
            if (month.equals(chosen)) {
                page.open("option", "value", month.toString(), "selected", "");
            } else {
                page.open("option", "value", month.toString());
            }
            page.text(voice.plain("month", values(month))).close("option");
        }
        page.close("select").text(" ");
        voice.in("button", "show", "type", "submit");
        page.close("form");
    }

    private void counted(BusyHours.Counted counted) {
        page.open("h2");
        voice.say("month", values(counted.shown().month()));
        page.close("h2").open("p");
        var at = counted.shown().countedAt().atZone(known.now().getZone());
        var day = Integer.toString(at.getDayOfMonth());
        voice.say("counted", Map.of("month", monthName(at.getMonth()), "day", day, "time", CLOCK.format(at)));
        page.text(" ");
        voice.say("basis");
        page.close("p");
        if (counted.isMadeUp()) {
            voice.in("p", "made-up", "class", "notice");
        }
        var tables = new HourTables(voice, counted.names());
        tables.write("places", counted.shown().places());
        tables.write("vehicles", counted.shown().vehicles());
    }

    private Map<String, String> values(YearMonth month) {
        return Map.of("year", Integer.toString(month.getYear()), "month", monthName(month.getMonth()));
    }

    private String monthName(Month month) {
        return voice.tongue() == Tongue.EN
                ? month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                : Integer.toString(month.getValue());
    }

    private void foot() {
        page.open("footer");
        help.ifPresent(line -> {
            page.open("p")
                    .open("a", "class", "act", "href", "tel:" + line.phone().replaceAll("[^+0-9]", ""));
            var values = Map.of("phone", line.phone(), "hours", line.hours().orElse(""));
            voice.say(line.hours().isPresent() ? "call" : "call-bare", values);
            page.close("p");
        });
        voice.in("p", "person");
        page.open("p");
        voice.in("a", "charts", "class", "act", "href", "/crowding.html");
        page.text(" ");
        voice.in("a", "ways", "class", "act", "href", "/");
        page.close("p");
    }
}
