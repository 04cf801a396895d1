package jp.miyamichi.region.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.miyamichi.region.tables.FeedTables;
import jp.miyamichi.region.tables.RouteRow;

/// GTFS-JP's `pattern_jp.txt`: from where to where a trip of a route runs, and since when its timetable holds. Only
/// routes whose last revision is known have patterns.
final class Patterns {

    private final Map<List<String>, String> ids = new LinkedHashMap<>();
    private final GtfsTable table =
            new GtfsTable("jp_pattern_id", "route_update_date", "origin_stop", "via_stop", "destination_stop");
    private final FeedTables tables;

    Patterns(FeedTables tables) {
        this.tables = tables;
    }

    /// The pattern of a trip of `routeId` calling at `stops`, or an empty text where there is none.
    String of(String routeId, List<String> stops) {
        var route = tables.routes().stream()
                .filter(row -> row.id().equals(routeId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no route " + routeId));
        return route.revisedOn().isPresent() ? pattern(route, stops) : "";
    }

    private String pattern(RouteRow route, List<String> stops) {
        var origin = tables.stop(stops.getFirst()).names().ja();
        var destination = tables.stop(stops.getLast()).names().ja();
        return ids.computeIfAbsent(List.of(route.id(), origin, destination), _ -> {
            var id = route.id() + "-" + (ids.size() + 1);
            table.row(id, GtfsText.date(route.revisedOn().orElseThrow()), origin, "", destination);
            return id;
        });
    }

    void write(GtfsFeed feed) {
        feed.add("pattern_jp.txt", table);
    }
}
