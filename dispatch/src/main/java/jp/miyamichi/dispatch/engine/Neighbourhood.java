package jp.miyamichi.dispatch.engine;

import java.util.stream.IntStream;

/// The part of a large fleet that matters for a ride: tours that come near it at about its time.
final class Neighbourhood {

    /// With more tours open a round of rearrangement costs more than it finds.
    static final int TOURS_MAX = 24;

    private Neighbourhood() {}

    static int[] of(Fleet fleet, Ride ride, int now, Ground ground) {
        if (fleet.size() <= TOURS_MAX) {
            return IntStream.range(0, fleet.size()).toArray();
        }
        return IntStream.range(0, fleet.size())
                .filter(v -> fleet.tour(v).car.mayTake(ride))
                .mapToLong(v -> distance(fleet.tour(v), ride, now, ground.times()) * Fleet.VEHICLES_MAX + v)
                .sorted()
                .limit(TOURS_MAX)
                .mapToInt(key -> (int) (key % Fleet.VEHICLES_MAX))
                .toArray();
    }

    /// How close in place and time the tour comes to the pickup, in milliseconds.
    private static long distance(Tour tour, Ride ride, int now, TravelTimes times) {
        long nearest = Long.MAX_VALUE / Fleet.VEHICLES_MAX / 2;
        for (int k = 0; k <= tour.size(); k++) {
            int free = Math.max(tour.free[k], now);
            int early = k < tour.size() ? Math.max(0, ride.pickup.earliest - tour.latest[k]) : 0;
            int late = Math.max(0, free - ride.pickup.latest);
            long way = times.millis(tour.at[k], ride.pickup.place, ride.pickup.part);
            nearest = Math.min(nearest, way + early + late);
        }
        return nearest;
    }
}
