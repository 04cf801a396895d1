package jp.miyamichi.region.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.miyamichi.region.Place;
import jp.miyamichi.region.exchange.ImportedFeeds;
import jp.miyamichi.region.exchange.ImportedStops;
import jp.miyamichi.region.tables.FeedTables;
import jp.miyamichi.region.tables.RegionTables;
import jp.miyamichi.region.tables.StopRow;

/// All places of a region: stops first, then the places of its tables, then where cycles are rented.
///
/// A name that is also a stop means the stop: a place of the same name gives way to it. Where two feeds have a stop of
/// one name, the first feed's is meant.
///
/// @param named what a name may mean; no name twice because of a stop
/// @param all also the stops that are not meant by their name
record PlaceList(List<Place> named, List<Place> all) {

    PlaceList {
        named = List.copyOf(named);
        all = List.copyOf(all);
    }

    static PlaceList of(RegionTables region, ImportedFeeds imports) throws IOException {
        var stops = new ArrayList<Place>();
        for (var feed : region.feeds()) {
            stops.addAll(stops(feed, imports.find(feed.id())));
        }
        var stopsByName = new LinkedHashMap<String, Place>();
        stops.forEach(stop -> stopsByName.putIfAbsent(stop.names().ja(), stop));
        var others = Stream.concat(region.places().stream(), cycleStations(region))
                .filter(place -> !stopsByName.containsKey(place.names().ja()))
                .toList();
        return new PlaceList(
                Stream.concat(stopsByName.values().stream(), others.stream()).toList(),
                Stream.concat(stops.stream(), others.stream()).toList());
    }

    /// An imported feed has other stops than the tables it replaces.
    private static List<Place> stops(FeedTables feed, Optional<Path> imported) throws IOException {
        return imported.isPresent()
                ? ImportedStops.of(imported.get(), feed.id())
                : feed.stops().stream().map(stop -> place(feed, stop)).toList();
    }

    private static Stream<Place> cycleStations(RegionTables region) {
        return region.cycles().stream()
                .flatMap(system -> system.stations().stream())
                .map(station -> new Place(
                        "cycle-" + station.id(),
                        Place.Kind.OTHER,
                        station.names(),
                        station.at(),
                        station.fact().estimated(),
                        Optional.empty(),
                        Optional.empty(),
                        station.fact().citation()));
    }

    private static Place place(FeedTables feed, StopRow stop) {
        var id = feed.id() + ":" + stop.id();
        return new Place(
                id,
                Place.Kind.STOP,
                stop.names(),
                stop.at(),
                stop.fact().estimated(),
                Optional.of(id),
                Optional.empty(),
                stop.fact().citation());
    }
}
