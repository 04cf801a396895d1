package jp.miyamichi.dispatch.engine;

import java.util.Arrays;

/// One ride in place of another, at the same places of a tour.
final class Swapped {

    private Swapped() {}

    static Tour in(Tour tour, Ride old, Ride other, TravelTimes times) {
        var visits = Arrays.stream(tour.visits)
                .map(visit -> !visit.isOf(old) ? visit : visit.isPickup() ? other.pickup : other.dropoff)
                .toArray(Visit[]::new);
        return tour.with(visits, times);
    }
}
