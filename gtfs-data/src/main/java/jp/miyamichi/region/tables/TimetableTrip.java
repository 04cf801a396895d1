package jp.miyamichi.region.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One trip of a printed timetable, to the minute.
///
/// @param name what sets it apart, for example 快速
/// @param path every stop it passes or calls at, in order
/// @param calls where it stops, in order
public record TimetableTrip(
        String id,
        String routeId,
        String serviceId,
        boolean outbound,
        Optional<String> name,
        List<String> path,
        List<Call> calls,
        Fact fact) {

    /// Columns that are not a stop.
    static final List<String> COLUMNS =
            List.of("trip_id", "route_id", "service_id", "direction", "name", "estimated", "source", "as_of", "note");

    /// A stop of the trip; times in seconds after midnight of the service day.
    public record Call(String stopId, int arrival, int departure) {}

    public TimetableTrip {
        path = List.copyOf(path);
        calls = List.copyOf(calls);
        if (calls.size() < 2) {
            throw new IllegalArgumentException("trip " + id + " calls at fewer than two stops");
        }
    }

    /// Reads a row with one column a stop: `08:05`, `08:05/08:07` (arrival and departure), `P` where the trip passes
    /// without stopping, or nothing where it does not run. `stops` are all stops of the line, in outbound order.
    static TimetableTrip of(Row row, List<String> stops) {
        var outbound = switch (row.text("direction")) {
            case "outbound" -> true;
            case "inbound" -> false;
            default -> throw row.problem("direction", "is neither outbound nor inbound");
        };
        var path = new ArrayList<String>();
        var calls = new ArrayList<Call>();
        for (var stop : outbound ? stops : stops.reversed()) {
            var cell = row.find(stop);
            cell.ifPresent(_ -> path.add(stop));
            cell.filter(text -> !text.equals("P")).ifPresent(text -> calls.add(call(row, stop, text, calls)));
        }
        if (calls.size() < 2) {
            throw row.problem("trip_id", "calls at fewer than two stops; fill in its times");
        }
        return new TimetableTrip(
                row.text("trip_id"),
                row.text("route_id"),
                row.text("service_id"),
                outbound,
                row.find("name"),
                path,
                calls,
                row.fact());
    }

    private static Call call(Row row, String stop, String text, List<Call> before) {
        var times = text.split("/", 2);
        var arrival = row.seconds(stop, times[0]);
        var departure = times.length == 1 ? arrival : row.seconds(stop, times[1]);
        if (departure < arrival
                || (!before.isEmpty() && arrival < before.getLast().departure())) {
            throw row.problem(stop, "is earlier than the stop before it; past midnight write 24:10");
        }
        return new Call(stop, arrival, departure);
    }
}
