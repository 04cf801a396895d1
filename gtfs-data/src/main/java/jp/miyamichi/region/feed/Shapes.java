package jp.miyamichi.region.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.tables.FeedTables;

/// The lines trips draw on a map: straight from stop to stop, one shape for each sequence of stops.
final class Shapes {

    private final FeedTables tables;
    private final FeedUse use;
    private final Map<List<String>, String> ids = new LinkedHashMap<>();
    private final Map<String, List<String>> longest = new LinkedHashMap<>();

    Shapes(FeedTables tables, FeedUse use) {
        this.tables = tables;
        this.use = use;
    }

    /// How many there are, written or not.
    int count() {
        return ids.size();
    }

    /// The shape of a trip of `routeId` through these stops, the same one for the same stops. An empty text where
    /// shapes are not written.
    String through(String routeId, List<String> stopIds) {
        longest.merge(routeId, List.copyOf(stopIds), (one, other) -> one.size() >= other.size() ? one : other);
        var id = ids.computeIfAbsent(List.copyOf(stopIds), _ -> "shape-" + (ids.size() + 1));
        return use == FeedUse.PUBLISHING ? "" : id;
    }

    /// What each route draws, routes of the feed in their order.
    List<DrawnRoute> routes() {
        return tables.routes().stream()
                .filter(route -> longest.containsKey(route.id()))
                .map(route -> new DrawnRoute(route, line(longest.getOrDefault(route.id(), List.of()))))
                .toList();
    }

    void write(GtfsFeed feed) {
        if (use == FeedUse.PUBLISHING) {
            return;
        }
        var table = new GtfsTable("shape_id", "shape_pt_lat", "shape_pt_lon", "shape_pt_sequence");
        ids.forEach((stops, id) -> {
            var line = line(stops);
            for (int i = 0; i < line.size(); i++) {
                var point = line.get(i);
                table.row(id, GtfsText.degrees(point.lat()), GtfsText.degrees(point.lon()), i + 1);
            }
        });
        feed.add("shapes.txt", table);
    }

    private List<LatLon> line(List<String> stopIds) {
        return stopIds.stream().map(stopId -> tables.stop(stopId).at()).toList();
    }
}
