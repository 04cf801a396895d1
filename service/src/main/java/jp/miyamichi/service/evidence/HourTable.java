package jp.miyamichi.service.evidence;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// People by the hour of the day, of each place or kind of vehicle. A count is empty where too few people stand behind
/// it. There are no totals: with one, what is left out could be worked out, and far more would have to be.
///
/// @param hours of the day, one after the other, from the first with anybody to the last; none where nobody was seen
/// @param hiddenShare of the cells that hold anybody, how many are left out
public record HourTable(List<Integer> hours, List<Row> rows, double hiddenShare) {

    /// One row, by the key of an area or a kind of vehicle.
    ///
    /// @param counts one an hour
    public record Row(String key, List<OptionalLong> counts) {
        public Row {
            counts = List.copyOf(counts);
        }
    }

    public HourTable {
        hours = List.copyOf(hours);
        rows = List.copyOf(rows);
    }

    /// [#hiddenShare] as it is told to people: percent, to one digit.
    public double hiddenPercent() {
        return Math.round(hiddenShare * 1_000) / 10.0;
    }

    /// @param seen by the key of a row and the hour
    static HourTable of(Map<String, Map<Integer, Observed>> seen, int peopleMin) {
        var all = seen.values().stream()
                .flatMap(row -> row.keySet().stream())
                .sorted()
                .toList();
        var hours = all.isEmpty()
                ? List.<Integer>of()
                : IntStream.rangeClosed(all.getFirst(), all.getLast()).boxed().toList();
        var rows = new TreeMap<>(seen)
                .entrySet().stream()
                        .map(row -> row(row.getKey(), row.getValue(), hours, peopleMin))
                        .toList();
        var left = rows.stream()
                .flatMap(row -> row.counts().stream())
                .filter(OptionalLong::isEmpty)
                .count();
        return new HourTable(hours, rows, all.isEmpty() ? 0 : (double) left / all.size());
    }

    private static Row row(String key, Map<Integer, Observed> seen, List<Integer> hours, int peopleMin) {
        return new Row(
                key,
                hours.stream()
                        .map(hour -> shown(seen.getOrDefault(hour, Observed.NOTHING), peopleMin))
                        .toList());
    }

    private static OptionalLong shown(Observed observed, int peopleMin) {
        var people = observed.people().size();
        return people > 0 && people < peopleMin ? OptionalLong.empty() : OptionalLong.of(observed.count());
    }
}
