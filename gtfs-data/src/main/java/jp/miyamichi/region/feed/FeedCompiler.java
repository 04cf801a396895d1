package jp.miyamichi.region.feed;

import java.nio.file.Path;
import java.util.List;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.tables.FeedTables;
import jp.miyamichi.region.tables.RegionTables;

/// Compiles the tables of one feed into its GTFS zip.
public final class FeedCompiler {

    private final RegionTables region;
    private final FeedTables tables;
    private final Shapes shapes;

    private FeedCompiler(RegionTables region, FeedTables tables) {
        this.region = region;
        this.tables = tables;
        this.shapes = new Shapes(tables);
    }

    /// Writes `tables` to `zip` and returns the lines its trips draw, for streets and the map.
    public static List<List<LatLon>> compile(RegionTables region, FeedTables tables, Path zip) {
        var compiler = new FeedCompiler(region, tables);
        compiler.feed().write(zip);
        return compiler.shapes.lines();
    }

    private GtfsFeed feed() {
        var feed = new GtfsFeed();
        feed.add("agency.txt", agencies());
        feed.add("stops.txt", stops());
        feed.add("routes.txt", routes());
        addTrips(feed);
        new Translations(tables).write(feed);
        feed.add("feed_info.txt", feedInfo());
        return feed;
    }

    private void addTrips(GtfsFeed feed) {
        var patterns = new Patterns(tables);
        var trips = new Trips(tables, shapes, patterns);
        var calendar = new ServiceCalendar(
                region.head().firstDay(),
                region.head().lastDay(),
                new Holidays(region.head().holidays()));
        region.serviceDays().forEach(calendar::add);
        tables.trips().forEach(trips::add);
        tables.lines().forEach(line -> trips.add(line, line.serviceId()));
        trips.write(feed);
        calendar.write(feed);
        shapes.write(feed);
        patterns.write(feed);
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
                "route_id", "agency_id", "route_short_name", "route_long_name", "route_type", "network_id");
        for (var route : tables.routes()) {
            table.row(
                    route.id(),
                    route.agencyId(),
                    route.shortName().orElse(""),
                    route.longName().orElse(""),
                    route.type().gtfs(),
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
                head.publisher().name(),
                head.publisher().url(),
                head.language(),
                first,
                GtfsText.date(head.lastDay()),
                tables.id() + "-" + first,
                head.publisher().email(),
                tables.id());
    }
}
