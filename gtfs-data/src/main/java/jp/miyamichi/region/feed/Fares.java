package jp.miyamichi.region.feed;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import jp.miyamichi.region.tables.FareRow;
import jp.miyamichi.region.tables.FeedTables;

/// Fares v2: a product for each price and kind of rider, valid between two stops (each stop that has a fare of
/// its own is an area) or anywhere on a route (a network).
///
/// The id of a product tells rider and price, `adult-150`; one whose price is estimated ends in `-estimated`. No fare
/// media are given, because a ride costs the same in cash and by card.
final class Fares {

    /// What the id of a product ends in when its price is estimated.
    static final String ESTIMATED = "-estimated";

    private final GtfsTable areas = new GtfsTable("area_id", "area_name");
    private final GtfsTable stopAreas = new GtfsTable("area_id", "stop_id");
    private final GtfsTable categories =
            new GtfsTable("rider_category_id", "rider_category_name", "is_default_fare_category");
    private final GtfsTable products =
            new GtfsTable("fare_product_id", "fare_product_name", "rider_category_id", "amount", "currency");
    private final GtfsTable legRules =
            new GtfsTable("leg_group_id", "network_id", "from_area_id", "to_area_id", "fare_product_id");
    private final Set<String> areasKnown = new HashSet<>();
    private final Set<String> productsKnown = new HashSet<>();
    private final Set<Rider> ridersKnown = new HashSet<>();
    private final FeedTables tables;

    /// Who pays which price; the name is for people and in Japanese, as the feed is.
    private enum Rider {
        ADULT("adult", "大人"),
        CHILD("child", "小児"),
        DISABLED("disabled", "障がい者");

        private final String id;
        private final String name;

        Rider(String id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    Fares(FeedTables tables) {
        this.tables = tables;
        tables.fares().forEach(this::add);
    }

    private void add(FareRow fare) {
        add(fare, Rider.ADULT, OptionalInt.of(fare.adultYen()));
        add(fare, Rider.CHILD, fare.childYen());
        add(fare, Rider.DISABLED, fare.disabledYen());
    }

    private void add(FareRow fare, Rider rider, OptionalInt yen) {
        if (yen.isEmpty()) {
            return;
        }
        var product = product(rider, yen.getAsInt(), fare.fact().estimated());
        if (fare.fromStop().isPresent()) {
            var from = area(fare.fromStop().orElseThrow());
            var to = area(fare.toStop().orElseThrow());
            legRules.row("ride", fare.routeId(), from, to, product);
            legRules.row("ride", fare.routeId(), to, from, product);
        } else {
            legRules.row("ride", fare.routeId(), "", "", product);
        }
    }

    private String product(Rider rider, int yen, boolean estimated) {
        if (ridersKnown.add(rider)) {
            categories.row(rider.id, rider.name, rider == Rider.ADULT ? 1 : 0);
        }
        var id = rider.id + "-" + yen + (estimated ? ESTIMATED : "");
        if (productsKnown.add(id)) {
            products.row(id, rider.name + (estimated ? " 約" : " ") + yen + "円", rider.id, yen, "JPY");
        }
        return id;
    }

    private String area(String stopId) {
        var id = "at-" + stopId;
        if (areasKnown.add(id)) {
            areas.row(id, tables.stop(stopId).names().ja());
            stopAreas.row(id, stopId);
        }
        return id;
    }

    void write(GtfsFeed feed) {
        feed.add("areas.txt", areas);
        feed.add("stop_areas.txt", stopAreas);
        feed.add("rider_categories.txt", categories);
        feed.add("fare_products.txt", products);
        feed.add("fare_leg_rules.txt", legRules);
    }
}
