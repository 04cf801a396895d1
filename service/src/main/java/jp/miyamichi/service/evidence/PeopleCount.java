package jp.miyamichi.service.evidence;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.miyamichi.dispatch.booking.RideEvidence;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.evidence.SuppressedTable.Cell;
import jp.miyamichi.ticketing.evidence.UsageFigures;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.settlement.CsvTable;

/// Counts people by place and time, and shows what may be shown.
final class PeopleCount {

    private static final int NOON = 12;

    private static final String HIDDEN_REMARK = "10人に満たないところと、それが差し引きで分かるところは空欄にした";

    private final ServiceDays days;

    PeopleCount(ServiceDays days) {
        this.days = days;
    }

    Figures originsAndDestinations(
            YearMonth month, List<RideEvidence.Trip> trips, Function<LatLon, String> districtOf) {
        var counts = new HashMap<Cell, Observed>();
        for (var trip : trips) {
            add(
                    counts,
                    new Cell(
                            districtOf.apply(trip.from()) + "/" + half(trip.pickedUpAt()), districtOf.apply(trip.to())),
                    1,
                    trip.rider());
        }
        return figures("origins-destinations", "地区間の移動", "件", month, List.of("from", "half_day"), counts);
    }

    Figures visitorFlow(YearMonth month, List<UsageFigures.Visit> visits) {
        var counts = new HashMap<Cell, Observed>();
        for (var visit : visits) {
            add(
                    counts,
                    new Cell(
                            visit.area(),
                            "h%02d".formatted(days.clock(visit.at()).getHour())),
                    visit.persons(),
                    visit.ticket());
        }
        return figures("visitor-flow", "時間帯ごとの来訪", "人", month, List.of("place"), counts);
    }

    /// @param key of the row a visit is counted in
    HourTable byHour(List<UsageFigures.Visit> visits, Function<UsageFigures.Visit, String> key) {
        var seen = new HashMap<String, Map<Integer, Observed>>();
        for (var visit : visits) {
            seen.computeIfAbsent(key.apply(visit), _ -> new HashMap<>())
                    .merge(
                            days.clock(visit.at()).getHour(),
                            new Observed(visit.persons(), Set.of(visit.ticket())),
                            Observed::plus);
        }
        return HourTable.of(seen, SuppressedTable.PEOPLE_MIN);
    }

    private String half(Instant at) {
        return days.clock(at).getHour() < NOON ? "am" : "pm";
    }

    private static void add(Map<Cell, Observed> counts, Cell cell, long count, String person) {
        counts.merge(cell, new Observed(count, Set.of(person)), Observed::plus);
    }

    private static Figures figures(
            String name,
            String title,
            String unit,
            YearMonth month,
            List<String> rowNames,
            Map<Cell, Observed> counts) {
        var shown = SuppressedTable.of(counts, SuppressedTable.PEOPLE_MIN);
        var columns = Stream.of(Stream.of("month"), rowNames.stream(), shown.columns().stream(), Stream.of(TOTAL))
                .flatMap(each -> each)
                .toList();
        var rows = new ArrayList<List<Object>>();
        Stream.concat(shown.rows().stream(), Stream.of(TOTAL)).forEach(row -> {
            var line = new ArrayList<Object>(List.of(month));
            var parts = row.split("/", rowNames.size());
            for (var i = 0; i < rowNames.size(); i++) {
                line.add(i < parts.length ? parts[i] : "");
            }
            Stream.concat(shown.columns().stream(), Stream.of(TOTAL)).forEach(column -> {
                var count = shown.shown(row, column);
                line.add(count.isPresent() ? (Object) count.getAsLong() : "");
            });
            rows.add(line);
        });
        return new Figures(
                name,
                title,
                Figures.Chart.MATRIX,
                unit,
                new CsvTable(columns, rows),
                OptionalDouble.of(shown.hiddenShare()),
                List.of(HIDDEN_REMARK));
    }

    private static final String TOTAL = SuppressedTable.TOTAL;
}
