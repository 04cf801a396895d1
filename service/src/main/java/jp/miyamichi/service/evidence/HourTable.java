package jp.miyamichi.service.evidence;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// People by the hour of the day, of each place or kind of vehicle and of all together; a count is empty where too few
/// people stand behind it.
///
/// @param hours of the day, one after the other, from the first with anybody to the last; none where nobody was seen
/// @param hiddenShare of the cells that hold anybody, how many are left out
public record HourTable(List<Integer> hours, List<Row> rows, Row all, double hiddenShare) {

    public HourTable {
        hours = List.copyOf(hours);
        rows = List.copyOf(rows);
    }

    /// @param key of the area or the kind of vehicle
    /// @param counts one an hour
    public record Row(String key, List<OptionalLong> counts, OptionalLong total) {
        public Row {
            counts = List.copyOf(counts);
        }
    }

    static HourTable of(SuppressedTable table) {
        var seen = table.columns().stream().map(HourTable::hour).toList();
        var hours = seen.isEmpty()
                ? List.<Integer>of()
                : IntStream.rangeClosed(seen.getFirst(), seen.getLast())
                        .boxed()
                        .toList();
        return new HourTable(
                hours,
                table.rows().stream().map(key -> row(table, hours, key)).toList(),
                row(table, hours, SuppressedTable.TOTAL),
                table.hiddenShare());
    }

    /// The name of an hour's column, so that they stand in the order of the day.
    static String column(int hour) {
        return "h%02d".formatted(hour);
    }

    private static int hour(String column) {
        return Integer.parseInt(column.substring(1));
    }

    /// Nobody was seen in an hour between that is no column.
    private static Row row(SuppressedTable table, List<Integer> hours, String key) {
        var counts = hours.stream()
                .map(HourTable::column)
                .map(column -> table.columns().contains(column) ? table.shown(key, column) : OptionalLong.of(0))
                .toList();
        return new Row(key, counts, table.shown(key, SuppressedTable.TOTAL));
    }
}
