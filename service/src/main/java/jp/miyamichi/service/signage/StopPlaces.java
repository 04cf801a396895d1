package jp.miyamichi.service.signage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.Place;

/// What stops are called, with their readings, and which are a few steps from one another.
record StopPlaces(List<Place> places) {

    private static final int STOPS_NEARBY_MAX = 2;
    private static final int NEARBY_METRES = 300;

    StopPlaces {
        places = List.copyOf(places);
    }

    /// The place of the stop `feed:stop_id`.
    Optional<Place> of(String stopId) {
        return places.stream()
                .filter(place -> place.stopId().filter(stopId::equals).isPresent())
                .findFirst();
    }

    /// The names of a destination, with its reading where it is a place we know.
    Names destination(String japanese, Optional<String> english) {
        return places.stream()
                .map(Place::names)
                .filter(names -> names.ja().equals(japanese))
                .findFirst()
                .orElseGet(() -> name(japanese, english));
    }

    /// Names without a reading.
    static Names name(String japanese, Optional<String> english) {
        return new Names(
                japanese, "", english.filter(name -> !name.equals(japanese)).orElse(""));
    }

    /// Other stops, the nearest first.
    List<Place> nearby(String stopId) {
        return of(stopId).stream()
                .flatMap(here -> places.stream()
                        .filter(place ->
                                place.stopId().filter(id -> !id.equals(stopId)).isPresent())
                        .filter(place -> metres(here.at(), place.at()) <= NEARBY_METRES)
                        .sorted(Comparator.comparingDouble(place -> metres(here.at(), place.at())))
                        .limit(STOPS_NEARBY_MAX))
                .toList();
    }

    /// On a plane, which is exact enough for a few steps.
    private static double metres(LatLon one, LatLon other) {
        var north = (one.lat() - other.lat()) * 111_320;
        var east = (one.lon() - other.lon()) * 111_320 * Math.cos(Math.toRadians(one.lat()));
        return Math.hypot(north, east);
    }
}
