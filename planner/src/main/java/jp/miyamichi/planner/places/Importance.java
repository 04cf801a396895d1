package jp.miyamichi.planner.places;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.miyamichi.region.Place;

/// Which place is meant when names match equally well: stations and the stops named after them, then facilities, stops,
/// towns. Among these the stops of the feed listed first, as the region lists its main line first, then the shorter
/// name. Of places with one name, the stop comes first, however important the others are.
final class Importance {

    private Importance() {}

    static List<Place> mostImportantFirst(List<Place> places) {
        var stations = places.stream()
                .filter(place -> place.kind() == Place.Kind.STATION)
                .map(Importance::name)
                .collect(Collectors.toSet());
        var feeds = places.stream().flatMap(Importance::feed).distinct().toList();
        var ranks = leastByName(places, place -> rank(place, stations));
        var feedPositions = leastByName(
                places,
                place -> feed(place).mapToInt(feeds::indexOf).findFirst().orElse(0));
        return places.stream()
                .sorted(Comparator.comparingInt((Place place) -> ranks.getOrDefault(name(place), 0))
                        .thenComparingInt(place -> feedPositions.getOrDefault(name(place), 0))
                        .thenComparingInt(Importance::length)
                        .thenComparing(Importance::name)
                        .thenComparing(place -> place.stopId().isEmpty())
                        .thenComparingInt(place -> rank(place, stations))
                        .thenComparing(Place::id))
                .toList();
    }

    /// The same number for all places of one name keeps them together.
    private static Map<String, Integer> leastByName(List<Place> places, ToIntFunction<Place> number) {
        Map<String, Integer> least = new HashMap<>();
        places.forEach(place -> least.merge(name(place), number.applyAsInt(place), Math::min));
        return least;
    }

    /// The feed of a stop's id, `feed:stop_id`; nothing for another place.
    private static Stream<String> feed(Place place) {
        return place.stopId().stream().map(id -> id.substring(0, Math.max(id.indexOf(':'), 0)));
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
