package jp.miyamichi.service.busyhours;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import jp.miyamichi.region.Names;
import jp.miyamichi.service.evidence.HourTable;
import jp.miyamichi.service.evidence.SuppressedTable;
import jp.miyamichi.service.plainpage.Markup;
import jp.miyamichi.service.plainpage.Voice;

/// Writes counts by the hour: a table a place or kind of vehicle, each number with its bar.
///
/// @param names of the places, by the key of their row
record HourTables(Voice voice, Map<String, Names> names) {

    private static final Set<String> VEHICLES = Set.of("lrt", "bus", "on-demand", "green-slow-mobility");

    /// A bar's length where there are most people. What is left out has a frame that says nothing of the number.
    private static final long LONGEST = 100;

    void write(String title, HourTable table) {
        voice.in("h3", title);
        if (table.hours().isEmpty()) {
            voice.in("p", "empty");
            return;
        }
        table.rows().forEach(row -> row(table, row));
        if (table.hiddenShare() > 0) {
            page().open("p");
            voice.say("dotted");
            page().text(" ");
            voice.say(
                    "hidden",
                    Map.of(
                            "n", Integer.toString(SuppressedTable.PEOPLE_MIN),
                            "percent", Double.toString(table.hiddenPercent())));
            page().close("p");
        }
    }

    private Markup page() {
        return voice.page();
    }

    private void row(HourTable table, HourTable.Row row) {
        var most =
                row.counts().stream().flatMapToLong(OptionalLong::stream).max().orElse(0);
        if (most == 0) {
            page().open("h4");
            name(row.key());
            page().close("h4");
            voice.in("p", "few");
            return;
        }
        page().open("table", "class", "hours").open("caption").open("strong");
        name(row.key());
        page().close("strong");
        busiest(table, row, most);
        page().close("caption").open("thead").open("tr");
        voice.in("th", "hour", "scope", "col");
        voice.in("th", "people", "scope", "col");
        page().close("thead").open("tbody");
        IntStream.range(0, table.hours().size())
                .forEach(at -> hour(table.hours().get(at), row.counts().get(at), most));
        page().close("table");
    }

    private void name(String key) {
        Optional.ofNullable(names.get(key)).ifPresentOrElse(voice::name, () -> {
            if (VEHICLES.contains(key)) {
                voice.say(key);
            } else {
                page().text(key);
            }
        });
    }

    private void busiest(HourTable table, HourTable.Row row, long most) {
        var at = row.counts().indexOf(OptionalLong.of(most));
        page().text(" ");
        voice.say("most", Map.of("hour", table.hours().get(at).toString(), "n", number(most)));
    }

    private void hour(int hour, OptionalLong count, long most) {
        page().open("tr").open("th", "scope", "row");
        voice.say("from", Map.of("n", Integer.toString(hour)));
        page().close("th").open("td");
        if (count.isPresent()) {
            page().in("span", number(count.getAsLong()), "class", "count");
            bar("bar", Math.ceilDiv(count.getAsLong() * LONGEST, most));
        } else {
            voice.in("span", "left", "class", "quiet");
            bar("bar out", LONGEST);
        }
        page().close("tr");
    }

    /// For the eyes; the number stands beside it.
    private void bar(String style, long length) {
        page().open(
                        "svg",
                        "class",
                        style,
                        "viewBox",
                        "0 0 " + LONGEST + " 10",
                        "preserveAspectRatio",
                        "none",
                        "aria-hidden",
                        "true")
                .in("rect", "", "width", Long.toString(length), "height", "10")
                .close("svg");
    }

    private static String number(long people) {
        return "%,d".formatted(people);
    }
}
