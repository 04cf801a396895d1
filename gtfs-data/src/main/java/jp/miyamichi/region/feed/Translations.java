package jp.miyamichi.region.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.tables.FeedTables;

/// `translations.txt`: every Japanese name in kana (`ja-Hrkt`, as GTFS-JP asks) and in English, where known.
final class Translations {

    private final GtfsTable table = new GtfsTable(
            "table_name", "field_name", "language", "translation", "record_id", "record_sub_id", "field_value");

    Translations(FeedTables tables) {
        for (var agency : tables.agencies()) {
            add("agency", "agency_name", agency.id(), agency.names());
        }
        for (var stop : tables.stops()) {
            add("stops", "stop_name", stop.id(), stop.names());
        }
        for (var route : tables.routes()) {
            var field = route.shortName().isPresent() ? "route_short_name" : "route_long_name";
            add("routes", field, route.id(), new Names(route.name(), route.kana(), route.en()));
        }
        addHeadsigns(tables);
    }

    private void add(String tableName, String field, String recordId, Names names) {
        if (!names.kana().isBlank()) {
            table.row(tableName, field, "ja-Hrkt", names.kana(), recordId, "", "");
        }
        if (!names.en().isBlank()) {
            table.row(tableName, field, "en", names.en(), recordId, "", "");
        }
    }

    /// A headsign is the name of the trip's last stop, so it is translated by its value rather than trip by trip.
    private void addHeadsigns(FeedTables tables) {
        Map<String, Names> lastStops = new LinkedHashMap<>();
        tables.trips()
                .forEach(trip ->
                        remember(lastStops, tables, trip.calls().getLast().stopId()));
        tables.lines().forEach(line -> {
            remember(lastStops, tables, line.stops().getLast().stopId());
            remember(lastStops, tables, line.stops().getFirst().stopId());
        });
        lastStops.forEach((headsign, names) -> {
            if (!names.kana().isBlank()) {
                table.row("trips", "trip_headsign", "ja-Hrkt", names.kana(), "", "", headsign);
            }
            if (!names.en().isBlank()) {
                table.row("trips", "trip_headsign", "en", names.en(), "", "", headsign);
            }
        });
    }

    private static void remember(Map<String, Names> names, FeedTables tables, String stopId) {
        var stop = tables.stop(stopId).names();
        names.putIfAbsent(stop.ja(), stop);
    }

    void write(GtfsFeed feed) {
        feed.add("translations.txt", table);
    }
}
