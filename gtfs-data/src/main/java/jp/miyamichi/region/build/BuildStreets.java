package jp.miyamichi.region.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.region.Place;
import jp.miyamichi.region.feed.DrawnRoute;
import jp.miyamichi.region.streets.MapRoute;
import jp.miyamichi.region.streets.MapZone;
import jp.miyamichi.region.streets.OsmExtract;
import jp.miyamichi.region.streets.RegionGround;
import jp.miyamichi.region.streets.RegionMap;
import jp.miyamichi.region.streets.SyntheticStreets;
import jp.miyamichi.region.tables.RegionTables;
import jp.miyamichi.region.tables.RouteRow;

/// Streets and map of a build: a surveyed extract taken whole, or streets drawn from what is known.
final class BuildStreets {

    private final RegionTables region;
    private final Map<String, List<DrawnRoute>> routesByFeed;

    /// @param routesByFeed what the routes of each feed draw
    BuildStreets(RegionTables region, Map<String, List<DrawnRoute>> routesByFeed) {
        this.region = region;
        this.routesByFeed = routesByFeed;
    }

    void writeStreets(Optional<Path> osmExtract, List<Place> places, Path pbf) throws IOException {
        var outline = region.outline().ring();
        if (osmExtract.isPresent()) {
            Files.copy(OsmExtract.check(osmExtract.get(), outline).file(), pbf);
        } else {
            var lines = routesByFeed.values().stream()
                    .flatMap(List::stream)
                    .map(DrawnRoute::line)
                    .distinct()
                    .toList();
            SyntheticStreets.write(new RegionGround(region.folder(), outline, places, lines).read(), pbf);
        }
    }

    void writeMap(List<String> attributions, Path streets, Path file) throws IOException {
        var zones = region.zones().stream()
                .map(zone -> new MapZone(zone.id(), zone.name(), zone.ring(), zone.approximate()))
                .toList();
        var routes = routesByFeed.entrySet().stream()
                .flatMap(feed -> feed.getValue().stream().map(drawn -> mapRoute(feed.getKey(), drawn)))
                .toList();
        new RegionMap(attributions, region.outline().ring(), zones, routes).write(streets, file);
    }

    /// Every line is drawn from stop to stop, so every one is an estimate of where the vehicle runs.
    private static MapRoute mapRoute(String feedId, DrawnRoute drawn) {
        var route = drawn.route();
        var mode = route.type() == RouteRow.Type.TRAM ? "TRAM" : "BUS";
        return new MapRoute(feedId + ":" + route.id(), route.name(), mode, Optional.empty(), drawn.line(), true);
    }
}
