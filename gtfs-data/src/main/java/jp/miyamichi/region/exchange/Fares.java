package jp.miyamichi.region.exchange;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// The fares of a feed, of both kinds that GTFS has: fare attributes with rules, and fare products with leg rules.
final class Fares {

    private final Map<String, String> fares = new TreeMap<>();

    private Fares() {}

    static Map<String, String> read(FeedArchive archive) throws IOException {
        var found = new Fares();
        new FeedTable(archive, "fare_attributes.txt").forEach(found::addAttribute);
        new FeedTable(archive, "fare_rules.txt").forEach(found::addRule);
        new FeedTable(archive, "fare_products.txt").forEach(found::addProduct);
        new FeedTable(archive, "fare_leg_rules.txt").forEach(found::addLegRule);
        return found.fares;
    }

    private void addAttribute(FeedRow row) {
        fares.put("fare " + row.required("fare_id"), row.text("price") + " " + row.text("currency_type"));
    }

    private void addRule(FeedRow row) {
        fares.put(joined("rule", row, "fare_id", "route_id", "origin_id", "destination_id", "contains_id"), "applies");
    }

    private void addProduct(FeedRow row) {
        fares.put(
                joined("product", row, "fare_product_id", "rider_category_id", "fare_media_id"),
                row.text("amount") + " " + row.text("currency"));
    }

    private void addLegRule(FeedRow row) {
        fares.put(
                joined("leg rule", row, "leg_group_id", "network_id", "from_area_id", "to_area_id", "fare_product_id"),
                "applies");
    }

    private static String joined(String what, FeedRow row, String... columns) {
        var text = new StringBuilder(what);
        for (var column : columns) {
            if (!row.text(column).isEmpty()) {
                text.append(' ').append(row.text(column));
            }
        }
        return text.toString();
    }
}
