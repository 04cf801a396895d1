package jp.miyamichi.region.tables;

import java.util.List;
import java.util.Optional;

/// A service known only as "about every so many minutes": no clock time of it may ever be shown.
///
/// @param first start of the span of the day in which it runs, seconds after midnight
/// @param last end of that span
/// @param bothWays it also runs from the last stop to the first, with the same times between stops
/// @param season runs only on the days of this season of `seasons.csv`, in place of `serviceId`
public record HeadwayLine(
        String id,
        String routeId,
        String serviceId,
        int first,
        int last,
        int headwayMinutes,
        boolean bothWays,
        Optional<String> season,
        List<LineStop> stops,
        Fact fact) {

    private static final int HEADWAY_MINUTES_MAX = 600;
    private static final int RUNNING_MINUTES_MAX = 240;

    /// A stop of the line, so many minutes after the first one.
    public record LineStop(String stopId, int minutes, Fact fact) {}

    public HeadwayLine {
        stops = List.copyOf(stops);
        if (stops.size() < 2 || first >= last) {
            throw new IllegalArgumentException("line " + id + " needs two stops and a span of the day");
        }
    }

    static HeadwayLine of(Row row, List<Row> stopRows) {
        var id = row.text("line_id");
        var first = row.clock("first");
        var last = row.clock("last");
        if (last <= first) {
            throw row.problem("last", "is not after first");
        }
        var stops = stopRows.stream()
                .filter(stop -> stop.text("line_id").equals(id))
                .map(HeadwayLine::stop)
                .toList();
        if (stops.size() < 2) {
            throw row.problem("line_id", "has fewer than two rows in line_stops.csv");
        }
        return new HeadwayLine(
                id,
                row.text("route_id"),
                row.text("service_id"),
                first,
                last,
                row.whole("headway_minutes", 1, HEADWAY_MINUTES_MAX),
                row.yes("both_ways"),
                row.find("season"),
                stops,
                row.fact());
    }

    private static LineStop stop(Row row) {
        return new LineStop(row.text("stop_id"), row.whole("minutes", 0, RUNNING_MINUTES_MAX), row.fact());
    }
}
