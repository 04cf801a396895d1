package jp.miyamichi.planner.places;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.Place;

/// Places written as a table, `kind | Japanese | kana | English | stop id`, the last columns empty where unknown. Their
/// ids are the line numbers: `place-1` and so on.
final class ListedPlaces {

    private ListedPlaces() {}

    static List<Place> of(String table) {
        var lines = table.lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> place("place-" + (i + 1), lines.get(i)))
                .toList();
    }

    private static Place place(String id, String line) {
        var columns = (line + "||||").split("\\|", -1);
        return new Place(
                id,
                Place.Kind.valueOf(columns[0].strip()),
                new Names(columns[1].strip(), columns[2].strip(), columns[3].strip()),
                new LatLon(36.56, 139.9),
                false,
                Optional.of(columns[4].strip()).filter(stop -> !stop.isEmpty()),
                Optional.empty(),
                "made for this test");
    }
}
