package jp.miyamichi.service.signage;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.service.plainpage.Markup;
import jp.miyamichi.service.plainpage.Voice;

/// Writes the lines of a board in one language.
record LineRows(Markup page, Voice voice, ZonedDateTime now) {

    private static final int MINUTES_MAX = 60;

    void line(Board.Line line) {
        page.open("article").open("h3");
        var word = line.mode() == Mode.TRAM ? "lrt" : "bus";
        page.open("span", "class", "mode " + word);
        voice.say(word);
        page.close("span").text(" ").open("span", "class", "to");
        voice.place("bound", line.headsign(), Map.of());
        page.close("h3").open("p", "class", "from");
        voice.name(line.name());
        line.stop().ifPresent(stop -> {
            page.text(" ").open("span", "class", "stop");
            voice.place("from", stop, Map.of());
            page.close("span");
        });
        page.close("p");
        line.headway().ifPresentOrElse(this::headway, () -> due(line));
        page.close("article");
    }

    /// For those who have booked it.
    void ride(Board.Ride ride) {
        page.open("article").open("h3").open("span", "class", "mode ride");
        voice.say("ride");
        page.close("span").text(" ").open("span", "class", "to");
        voice.name(ride.service());
        page.close("h3").open("p", "class", "from");
        voice.say("booked");
        page.close("p").open("ol", "class", "due");
        for (var at : ride.due()) {
            page.open("li", "class", "runs");
            page.in(
                    "time",
                    BoardPage.CLOCK.format(at),
                    "datetime",
                    at.toOffsetDateTime().toString());
            voice.part("due", minutesTo(at), "minutes");
            page.close("li");
        }
        page.close("article");
    }

    private long minutesTo(ZonedDateTime at) {
        return Math.max(1, (Duration.between(now, at).toSeconds() + 59) / 60);
    }

    /// How full the places around are.
    void crowds(List<Board.Crowd> crowds) {
        if (crowds.isEmpty()) {
            return;
        }
        page.open("ul", "class", "crowds");
        for (var crowd : crowds) {
            page.open("li", "class", crowd.level().toString());
            voice.place("crowd-" + crowd.level(), crowd.place(), Map.of());
            page.close("li");
        }
        page.close("ul");
    }

    /// Never a clock time: nobody knows one.
    private void headway(Duration headway) {
        page.open("p", "class", "headway");
        voice.part("estimated", 0, "estimated");
        voice.part("headway", headway.toMinutes(), "every");
        page.close("p");
    }

    private void due(Board.Line line) {
        page.open("ol", "class", line.silentFor().isPresent() ? "due old" : "due");
        for (var due : line.due()) {
            page.open("li", "class", due.cancelled() ? "cancelled" : "runs");
            if (due.at().toLocalDate().isAfter(now.toLocalDate())) {
                voice.part("tomorrow", 0, "day");
            }
            page.in(
                    "time",
                    BoardPage.CLOCK.format(due.at()),
                    "datetime",
                    due.at().toOffsetDateTime().toString());
            state(due);
            page.close("li");
        }
        page.close("ol");
        line.silentFor().ifPresent(age -> voice.part("stale", age.toMinutes(), "stale"));
    }

    private void state(Board.Due due) {
        if (due.cancelled()) {
            voice.part("cancelled", 0, "state bad");
            return;
        }
        var minutes = minutesTo(due.at());
        if (minutes < MINUTES_MAX) {
            voice.part("due", minutes, "minutes");
        }
        var late = due.delay().map(Duration::toMinutes);
        if (late.isEmpty()) {
            voice.part("scheduled", 0, "state");
        } else if (late.get() < 1) {
            voice.part("on-time", 0, "state good");
        } else {
            voice.part("late", late.get(), "state warn");
        }
    }

    /// The last services of the day.
    void lasts(List<Board.Last> lasts) {
        if (lasts.isEmpty()) {
            return;
        }
        page.open("ul", "class", "lasts");
        for (var last : lasts) {
            page.open("li");
            voice.place("last", last.headsign(), Map.of("time", BoardPage.CLOCK.format(last.at())));
            page.close("li");
        }
        page.close("ul");
    }
}
