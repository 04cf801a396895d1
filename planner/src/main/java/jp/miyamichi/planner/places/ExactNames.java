package jp.miyamichi.planner.places;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.miyamichi.region.Place;

/// Places by their ids and their whole names. Of several with one name the first of the list is meant.
final class ExactNames {

    private final Map<String, Place> byId = new HashMap<>();
    private final Map<String, Place> byName = new HashMap<>();

    ExactNames(List<Place> mostImportantFirst) {
        for (var place : mostImportantFirst) {
            byId.putIfAbsent(place.id(), place);
            place.stopId().ifPresent(stopId -> byId.putIfAbsent(stopId, place));
        }
        List<Function<Place, String>> strongestFirst = List.of(
                place -> place.names().ja(),
                place -> Keys.withoutAside(place.names().ja()),
                place -> place.names().en(),
                place -> place.names().kana());
        for (var name : strongestFirst) {
            for (var place : mostImportantFirst) {
                byName.putIfAbsent(Spelling.fold(name.apply(place)), place);
            }
        }
        byName.remove("");
    }

    Optional<Place> find(String nameOrId) {
        if (nameOrId.length() > PlaceSearch.TEXT_LENGTH_MAX) {
            return Optional.empty();
        }
        return Optional.ofNullable(byId.get(nameOrId.strip()))
                .or(() -> Optional.ofNullable(byName.get(Spelling.fold(nameOrId))));
    }
}
