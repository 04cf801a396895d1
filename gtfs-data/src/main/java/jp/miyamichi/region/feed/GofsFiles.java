package jp.miyamichi.region.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.region.tables.FeedTables;
import jp.miyamichi.region.tables.OnDemandRow;
import jp.miyamichi.region.tables.RegionTables;
import jp.miyamichi.region.tables.Zone;

/// On-demand services as GOFS 1.0: where and when they run and how they are booked. Written from tables in which
/// nothing is estimated. `gofs.json`, which says where the others are, is left to whoever serves them.
public final class GofsFiles {

    private static final String VERSION = "1.0";
    private static final int SECONDS_TO_LIVE = 86_400;

    /// Booked until some minutes before.
    private static final int SAME_DAY = 1;

    /// The schema wants colours and no source tells any: black on white.
    private static final String WHITE = "FFFFFF";

    private static final String BLACK = "000000";

    private final RegionTables region;
    private final FeedTables tables;

    private GofsFiles(RegionTables region, FeedTables tables) {
        this.region = region;
        this.tables = tables;
    }

    /// Writes `tables`, which have at least one on-demand service, to `zip`.
    public static void publish(RegionTables region, FeedTables tables, Path zip) {
        var files = new GofsFiles(region, tables);
        var feed = new GtfsFeed();
        feed.add("system_information.json", files.file(files.information()));
        feed.add("service_brands.json", files.file(files.brands()));
        feed.add("vehicle_types.json", files.file(files.vehicleTypes()));
        feed.add("zones.json", files.file(files.zones()));
        feed.add("operating_rules.json", files.file(files.operatingRules()));
        feed.add("calendars.json", files.file(files.calendars()));
        feed.add("booking_rules.json", files.file(files.bookingRules()));
        feed.write(zip);
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    private String file(ObjectNode data) {
        var head = region.head();
        var file = node().put(
                        "last_updated",
                        head.firstDay().atStartOfDay(head.timeZone()).toEpochSecond())
                .put("ttl", SECONDS_TO_LIVE)
                .put("version", VERSION);
        file.set("data", data);
        return file.toPrettyString() + "\n";
    }

    private ObjectNode information() {
        return node().put("language", region.head().language())
                .put("timezone", region.head().timeZone().getId())
                .put("name", tables.agencies().getFirst().names().ja());
    }

    private ObjectNode brands() {
        var data = node();
        var list = data.putArray("service_brands");
        for (var row : tables.onDemand()) {
            list.addObject()
                    .put("brand_id", row.service().id())
                    .put("brand_name", row.service().names().ja())
                    .put("brand_color", WHITE)
                    .put("brand_text_color", BLACK);
        }
        return data;
    }

    private ObjectNode vehicleTypes() {
        var data = node();
        var list = data.putArray("vehicle_types");
        tables.onDemand()
                .forEach(row ->
                        types(row.service()).forEach(type -> list.addObject().put("vehicle_type_id", type)));
        return data;
    }

    /// One for each kind of vehicle that is known, else one for whatever comes.
    private static List<String> types(OnDemandService service) {
        return IntStream.rangeClosed(1, Math.max(1, service.vehicles().size()))
                .mapToObj(kind -> service.id() + "-" + kind)
                .toList();
    }

    private ObjectNode zones() {
        var data = node();
        var collection = data.putObject("zones").put("type", "FeatureCollection");
        var features = collection.putArray("features");
        for (var zone : region.zones()) {
            if (tables.onDemand().stream().anyMatch(row -> row.zoneId().equals(zone.id()))) {
                var feature = features.addObject().put("type", "Feature").put("zone_id", zone.id());
                feature.putObject("properties").put("name", zone.name());
                var ring = feature.putObject("geometry")
                        .put("type", "Polygon")
                        .putArray("coordinates")
                        .addArray();
                clockwise(zone)
                        .forEach(point -> ring.addArray().add(point.lon()).add(point.lat()));
            }
        }
        return data;
    }

    /// In GOFS the area inside is that of a clockwise ring.
    private static List<LatLon> clockwise(Zone zone) {
        var ring = zone.ring();
        double twiceArea = 0;
        for (int i = 1; i < ring.size(); i++) {
            twiceArea += (ring.get(i).lon() - ring.get(i - 1).lon())
                    * (ring.get(i).lat() + ring.get(i - 1).lat());
        }
        return twiceArea > 0 ? ring : ring.reversed();
    }

    private ObjectNode operatingRules() {
        var data = node();
        var list = data.putArray("operating_rules");
        for (var row : tables.onDemand()) {
            var rule = list.addObject()
                    .put("from_zone_id", row.zoneId())
                    .put("to_zone_id", row.zoneId())
                    .put("start_pickup_window", row.window().from() + ":00")
                    .put("end_pickup_window", row.window().to() + ":00");
            var days = rule.putArray("calendars");
            calendar().idsOf(row.serviceId()).forEach(days::add);
            rule.put("brand_id", row.service().id());
            types(row.service()).forEach(rule.putArray("vehicle_type_id")::add);
        }
        return data;
    }

    private GofsCalendar calendar() {
        var used = tables.onDemand().stream()
                .map(OnDemandRow::serviceId)
                .distinct()
                .toList();
        return new GofsCalendar(
                region.head(),
                new Holidays(region.folder().resolve(region.head().holidays())),
                region.serviceDays().stream()
                        .filter(days -> used.contains(days.id()))
                        .toList());
    }

    private ObjectNode calendars() {
        var data = node();
        var list = data.putArray("calendars");
        for (var calendar : calendar().all()) {
            var each = list.addObject().put("calendar_id", calendar.id());
            var days = each.putArray("days");
            calendar.days().forEach(day -> days.add(day.name().substring(0, 3).toLowerCase(Locale.ROOT)));
            each.put("start_date", GtfsText.date(calendar.from())).put("end_date", GtfsText.date(calendar.to()));
            var excepted = each.putArray("excepted_dates");
            calendar.excepted().forEach(date -> excepted.add(GtfsText.date(date)));
        }
        return data;
    }

    private ObjectNode bookingRules() {
        var data = node();
        var list = data.putArray("booking_rules");
        for (var row : tables.onDemand()) {
            var rule = list.addObject();
            rule.putArray("from_zone_ids").add(row.zoneId());
            rule.putArray("to_zone_ids").add(row.zoneId());
            rule.put("booking_type", SAME_DAY)
                    .put("prior_notice_duration_min", row.notice().minutes())
                    .put("message", row.service().eligibility());
        }
        return data;
    }

    /// The files a zip of this class has, without ending.
    public static List<String> names() {
        return List.of(
                "system_information",
                "service_brands",
                "vehicle_types",
                "zones",
                "operating_rules",
                "calendars",
                "booking_rules");
    }
}
