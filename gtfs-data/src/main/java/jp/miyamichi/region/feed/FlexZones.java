package jp.miyamichi.region.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.tables.FeedTables;
import jp.miyamichi.region.tables.OnDemandRow;
import jp.miyamichi.region.tables.Zone;

/// GTFS-Flex: the zones of on-demand services (`locations.geojson`) and how to book them (`booking_rules.txt`).
final class FlexZones {

    private static final int BOOK_ON_THE_DAY = 1;

    private final ArrayNode features = JsonNodeFactory.instance.arrayNode();
    private final GtfsTable bookingRules =
            new GtfsTable("booking_rule_id", "booking_type", "prior_notice_duration_min", "message", "phone_number");

    FlexZones(FeedTables tables, List<Zone> zones) {
        var used =
                tables.onDemand().stream().map(OnDemandRow::zoneId).distinct().toList();
        zones.stream().filter(zone -> used.contains(zone.id())).forEach(this::add);
        tables.onDemand().forEach(this::add);
    }

    private void add(Zone zone) {
        ObjectNode feature = features.addObject().put("type", "Feature").put("id", zone.id());
        feature.putObject("properties").put("stop_name", zone.name());
        var ring = feature.putObject("geometry")
                .put("type", "Polygon")
                .putArray("coordinates")
                .addArray();
        zone.ring().forEach(point -> add(ring, point));
    }

    private static void add(ArrayNode ring, LatLon point) {
        ring.addArray().add(point.lon()).add(point.lat());
    }

    private void add(OnDemandRow onDemand) {
        var service = onDemand.service();
        var notice = onDemand.notice();
        var message = service.eligibility() + (notice.estimated() ? " 予約の締切は推定です。運行団体に確認してください。" : "");
        bookingRules.row(
                service.id(),
                BOOK_ON_THE_DAY,
                notice.minutes(),
                message,
                service.phone().orElse(""));
    }

    void write(GtfsFeed feed) {
        if (features.isEmpty()) {
            return;
        }
        var collection = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
        collection.set("features", features);
        feed.add("locations.geojson", collection + "\n");
        feed.add("booking_rules.txt", bookingRules);
    }
}
