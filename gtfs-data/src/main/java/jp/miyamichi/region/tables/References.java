package jp.miyamichi.region.tables;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.miyamichi.region.BadTableException;
import jp.miyamichi.region.LatLon;

/// Checks what one table says of another: ids exist, are given once, and nothing lies far outside the region.
final class References {

    private final RegionTables region;

    private References(RegionTables region) {
        this.region = region;
    }

    static void check(RegionTables region) {
        var references = new References(region);
        region.feeds().forEach(references::checkFeed);
        references.checkPlaces();
    }

    private void checkFeed(FeedTables feed) {
        var agencies = ids(feed, "agencies.csv", feed.agencies(), AgencyRow::id);
        var routes = ids(feed, "routes.csv", feed.routes(), RouteRow::id);
        var stops = ids(feed, "stops.csv", feed.stops(), StopRow::id);
        ids(feed, "timetable.csv", feed.trips(), TimetableTrip::id);
        ids(feed, "lines.csv", feed.lines(), HeadwayLine::id);
        known(feed, "routes.csv", "agency", agencies, feed.routes().stream().map(RouteRow::agencyId));
        known(feed, "timetable.csv", "route", routes, feed.trips().stream().map(TimetableTrip::routeId));
        known(feed, "lines.csv", "route", routes, feed.lines().stream().map(HeadwayLine::routeId));
        known(feed, "fares.csv", "route", routes, feed.fares().stream().map(FareRow::routeId));
        known(feed, "line_stops.csv", "stop", stops, feed.stopsServed().stream().sorted());
        known(
                feed,
                "stops.csv",
                "line that calls at stop",
                feed.stopsServed(),
                stops.stream().sorted());
        known(
                feed,
                "fares.csv",
                "stop",
                stops,
                feed.fares().stream().flatMap(fare -> Stream.concat(fare.fromStop().stream(), fare.toStop().stream())));
        checkServices(feed);
        feed.stops().forEach(stop -> near(file(feed, "stops.csv"), stop.names().ja(), stop.at()));
    }

    private void checkServices(FeedTables feed) {
        var services = region.serviceDays().stream().map(ServiceDayRow::id).collect(Collectors.toSet());
        var seasons = region.seasons().stream().map(SeasonRow::name).collect(Collectors.toSet());
        known(feed, "timetable.csv", "service", services, feed.trips().stream().map(TimetableTrip::serviceId));
        known(feed, "lines.csv", "service", services, feed.lines().stream().map(HeadwayLine::serviceId));
        known(feed, "lines.csv", "season", seasons, feed.lines().stream().flatMap(line -> line.season().stream()));
        known(
                feed,
                "services.yaml",
                "service",
                services,
                feed.onDemand().stream().map(OnDemandRow::serviceId));
    }

    private void checkPlaces() {
        var file = region.folder().resolve("places.csv");
        region.places().forEach(place -> near(file, place.names().ja(), place.at()));
    }

    private <T> Set<String> ids(FeedTables feed, String table, List<T> rows, Function<T, String> id) {
        var ids = new HashSet<String>();
        for (var row : rows) {
            if (!ids.add(id.apply(row))) {
                throw new BadTableException(
                        file(feed, table), "'" + id.apply(row) + "' is there twice; give each row an id of its own");
            }
        }
        return ids;
    }

    private void known(FeedTables feed, String table, String kind, Set<String> known, Stream<String> used) {
        used.filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new BadTableException(file(feed, table), "there is no " + kind + " '" + id + "'; correct or add it");
        });
    }

    private void near(Path file, String name, LatLon at) {
        var outline = region.outline();
        var margin = 1000.0 * region.head().outlineMarginKm();
        if (!outline.contains(at) && outline.ring().stream().noneMatch(point -> point.metersTo(at) <= margin)) {
            throw new BadTableException(
                    file,
                    name + " at " + at.lat() + "," + at.lon() + " lies more than "
                            + region.head().outlineMarginKm() + " km outside the region; correct lat and lon");
        }
    }

    private Path file(FeedTables feed, String table) {
        return region.folder().resolve(feed.id()).resolve(table);
    }
}
