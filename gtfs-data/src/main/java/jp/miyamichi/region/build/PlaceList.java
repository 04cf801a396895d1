package jp.miyamichi.region.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.region.Place;
import jp.miyamichi.region.tables.FeedTables;
import jp.miyamichi.region.tables.RegionTables;
import jp.miyamichi.region.tables.StopRow;

/// All places of a region: stops first, then the places of its tables.
///
/// A name that is also a stop means the stop: a place of the same name gives way to it. Where two feeds have a stop of
/// one name, the first feed's is meant.
final class PlaceList {

    private final Map<String, Place> stopsByName = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    private PlaceList() {}

    static List<Place> of(RegionTables region) {
        var list = new PlaceList();
        region.feeds().forEach(feed -> feed.stops().forEach(stop -> list.addStop(feed, stop)));
        region.places().stream()
                .filter(place -> !list.stopsByName.containsKey(place.names().ja()))
                .forEach(list.places::add);
        return List.copyOf(list.places);
    }

    private void addStop(FeedTables feed, StopRow stop) {
        var id = feed.id() + ":" + stop.id();
        var place = new Place(
                id,
                Place.Kind.STOP,
                stop.names(),
                stop.at(),
                stop.fact().estimated(),
                Optional.of(id),
                Optional.empty(),
                stop.fact().citation());
        if (stopsByName.putIfAbsent(stop.names().ja(), place) == null) {
            places.add(place);
        }
    }
}
