package jp.miyamichi.planner.places;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.miyamichi.region.Place;

/// Which place is meant when names match equally well: stations and the stops named after them, then facilities, stops,
/// towns; the shorter name first. Of places with one name, the stop comes first, however important the others are.
final class Importance {

    private Importance() {}

    static List<Place> mostImportantFirst(List<Place> places) {
        var stations = places.stream()
                .filter(place -> place.kind() == Place.Kind.STATION)
                .map(Importance::name)
                .collect(Collectors.toSet());
        Map<String, Integer> ranks = new HashMap<>();
        places.forEach(place -> ranks.merge(name(place), rank(place, stations), Math::min));
        return places.stream()
                .sorted(Comparator.comparingInt((Place place) -> ranks.getOrDefault(name(place), 0))
                        .thenComparingInt(Importance::length)
                        .thenComparing(Importance::name)
                        .thenComparing(place -> place.stopId().isEmpty())
                        .thenComparingInt(place -> rank(place, stations))
                        .thenComparing(Place::id))
                .toList();
    }

    private static int rank(Place place, Iterable<String> stations) {
        if (place.kind() == Place.Kind.STOP) {
            for (var station : stations) {
                if (name(place).startsWith(station)) {
                    return 1;
                }
            }
        }
        return switch (place.kind()) {
            case STATION -> 0;
            case SIGHT, HEALTH, CIVIC, SHOP -> 2;
            case STOP -> 3;
            case OTHER -> 4;
            case TOWN -> 5;
        };
    }

    private static int length(Place place) {
        return Spelling.fold(Keys.withoutAside(place.names().ja())).length();
    }

    private static String name(Place place) {
        return Spelling.fold(place.names().ja());
    }
}
