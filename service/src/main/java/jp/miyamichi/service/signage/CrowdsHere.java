package jp.miyamichi.service.signage;

import java.util.Comparator;
import java.util.List;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Place;
import jp.miyamichi.ticketing.crowding.Crowding;

/// How full the places around a stop are, where somebody has said so. Only places of the region can be near a stop: of
/// any other code nobody knows where it is.
record CrowdsHere(List<Place> places, List<Crowding> said) {

    private static final double NEAR_METERS = 1_000;
    private static final int SHOWN_MAX = 3;

    CrowdsHere {
        places = List.copyOf(places);
        said = List.copyOf(said);
    }

    /// The nearest first.
    List<Board.Crowd> around(LatLon stop) {
        return places.stream()
                .filter(place -> place.at().metersTo(stop) <= NEAR_METERS)
                .sorted(Comparator.comparingDouble(place -> place.at().metersTo(stop)))
                .flatMap(place -> said.stream()
                        .filter(crowding -> crowding.place().equals(place.id()))
                        .map(crowding -> new Board.Crowd(place.names(), crowding.level())))
                .limit(SHOWN_MAX)
                .toList();
    }
}
