package jp.miyamichi.region.feed;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.miyamichi.region.tables.FeedTables;
import jp.miyamichi.region.tables.HeadwayLine;
import jp.miyamichi.region.tables.OnDemandRow;
import jp.miyamichi.region.tables.RegionTables;
import jp.miyamichi.region.tables.TimetableTrip;

/// Compiles the tables of one feed into its GTFS zip.
public final class FeedCompiler {

    private static final int ANYWHERE = 0;

    private final RegionTables region;
    private final FeedTables tables;
    private final FeedUse use;
    private final Shapes shapes;

    private FeedCompiler(RegionTables region, FeedTables tables, FeedUse use) {
        this.region = region;
        this.tables = tables;
        this.use = use;
        this.shapes = new Shapes(tables, use);
    }

    /// Writes `tables` to `zip` and returns what its routes draw, for streets and the map.
    public static List<DrawnRoute> compile(RegionTables region, FeedTables tables, Path zip) {
        var compiler = new FeedCompiler(region, tables, FeedUse.PLANNING);
        compiler.feed().write(zip);
        return compiler.shapes.routes();
    }

    /// Writes `tables`, in which nothing is estimated, to `zip` for others to use; returns how many shapes it would
    /// have to plan on.
    public static int publish(RegionTables region, FeedTables tables, Path zip) {
        var compiler = new FeedCompiler(region, tables, FeedUse.PUBLISHING);
        compiler.feed().write(zip);
        return compiler.shapes.count();
    }

    private GtfsFeed feed() {
        var feed = new GtfsFeed();
        feed.add("agency.txt", agencies());
        feed.add("stops.txt", stops());
        feed.add("routes.txt", routes());
        addTrips(feed);
        addCalendar(feed);
        new Fares(tables).write(feed);
        new FlexZones(tables, region.zones()).write(feed);
        new Translations(tables).write(feed);
        feed.add("feed_info.txt", feedInfo());
        return feed;
    }

    private void addTrips(GtfsFeed feed) {
        var patterns = new Patterns(tables);
        var trips = new Trips(tables, shapes, patterns, use);
        tables.trips().forEach(trips::add);
        for (var line : tables.lines()) {
            if (line.season().isEmpty()) {
                trips.add(line, line.serviceId());
            }
            region.seasonsOf(line).forEach(season -> trips.add(line, season.serviceId()));
        }
        tables.onDemand().forEach(trips::add);
        trips.write(feed);
        shapes.write(feed);
        patterns.write(feed);
    }

    /// The days of the services this feed uses.
    private void addCalendar(GtfsFeed feed) {
        var head = region.head();
        var holidays = new Holidays(region.folder().resolve(head.holidays()));
        var calendar = new ServiceCalendar(head.firstDay(), head.lastDay(), holidays);
        var used = Stream.of(
                        tables.trips().stream().map(TimetableTrip::serviceId),
                        tables.lines().stream()
                                .filter(line -> line.season().isEmpty())
                                .map(HeadwayLine::serviceId),
                        tables.onDemand().stream().map(OnDemandRow::serviceId))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
        region.serviceDays().stream()
                .filter(service -> used.contains(service.id()))
                .forEach(calendar::add);
        tables.lines().stream()
                .flatMap(line -> region.seasonsOf(line).stream())
                .distinct()
                .forEach(calendar::add);
        calendar.write(feed);
    }

    private GtfsTable agencies() {
        var table = new GtfsTable("agency_id", "agency_name", "agency_url", "agency_timezone", "agency_lang");
        for (var agency : tables.agencies()) {
            table.row(
                    agency.id(),
                    agency.names().ja(),
                    agency.url(),
                    region.head().timeZone(),
                    region.head().language());
        }
        return table;
    }

    private GtfsTable stops() {
        var table = new GtfsTable("stop_id", "stop_code", "stop_name", "stop_lat", "stop_lon", "location_type");
        for (var stop : tables.stops()) {
            table.row(
                    stop.id(),
                    stop.code().orElse(""),
                    stop.names().ja(),
                    GtfsText.degrees(stop.at().lat()),
                    GtfsText.degrees(stop.at().lon()),
                    0);
        }
        return table;
    }

    private GtfsTable routes() {
        var table = new GtfsTable(
                "route_id",
                "agency_id",
                "route_short_name",
                "route_long_name",
                "route_type",
                "continuous_pickup",
                "continuous_drop_off",
                "network_id");
        for (var route : tables.routes()) {
            table.row(
                    route.id(),
                    route.agencyId(),
                    route.shortName().orElse(""),
                    route.longName().orElse(""),
                    route.type().gtfs(),
                    route.hail() ? ANYWHERE : "",
                    route.hail() ? ANYWHERE : "",
                    route.id());
        }
        return table;
    }

    private GtfsTable feedInfo() {
        var head = region.head();
        var first = GtfsText.date(head.firstDay());
        var table = new GtfsTable(
                "feed_publisher_name",
                "feed_publisher_url",
                "feed_lang",
                "feed_start_date",
                "feed_end_date",
                "feed_version",
                "feed_contact_email",
                "feed_id");
        return table.row(
                head.named().name(),
                head.named().url(),
                head.language(),
                first,
                GtfsText.date(head.lastDay()),
                tables.id() + "-" + first,
                head.named().email(),
                tables.id());
    }
}
