package jp.miyamichi.region.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.Place;

/// Reads the places that are not stops: facilities and sights, railway stations, towns.
final class PlaceTables {

    private final TableFolder tables;

    PlaceTables(TableFolder tables) {
        this.tables = tables;
    }

    List<Place> read() {
        var places = new ArrayList<Place>();
        add(
                places,
                tables.rows("rail_stations.csv", "place_id", "name", "kana", "en", "lat", "lon"),
                (row, line) -> station(row));
        add(
                places,
                tables.rows(
                        "places.csv",
                        "place_id",
                        "name",
                        "kana",
                        "en",
                        "zh_hans",
                        "zh_hant",
                        "ko",
                        "kind",
                        "address",
                        "lat",
                        "lon",
                        "opening_hours"),
                (row, line) -> facility(row));
        add(places, tables.rows("towns.csv", "name", "district", "lat", "lon"), PlaceTables::town);
        return places;
    }

    private static void add(List<Place> places, List<Row> rows, BiFunction<Row, Integer, Place> reader) {
        for (int i = 0; i < rows.size(); i++) {
            places.add(reader.apply(rows.get(i), i + 1));
        }
    }

    private static Place station(Row row) {
        return place(row, row.text("place_id"), Place.Kind.STATION, row.names(), row.position());
    }

    private static Place facility(Row row) {
        var word = row.text("kind").toUpperCase(Locale.ROOT);
        for (var kind : Place.Kind.values()) {
            if (kind.name().equals(word) && kind != Place.Kind.STOP) {
                return place(row, row.text("place_id"), kind, row.names(), row.position());
            }
        }
        throw row.problem("kind", "is none of civic, health, sight, shop, station, other");
    }

    /// A town has no id of its own in the sources; its place in the table is one.
    private static Place town(Row row, int number) {
        var names = new Names(row.text("name"), "", "");
        return place(row, "town-%03d".formatted(number), Place.Kind.TOWN, names, row.position());
    }

    private static Place place(Row row, String id, Place.Kind kind, Names names, LatLon at) {
        var fact = row.fact();
        var hours = row.find("opening_hours");
        return new Place(id, kind, names, at, fact.estimated(), Optional.empty(), hours, fact.citation());
    }
}
