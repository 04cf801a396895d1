package jp.miyamichi.dispatch.engine;

/// Where a ride would go in one tour: boarding before visit `i`, alighting before visit `j`, and what that costs.
///
/// @param cost added driving in milliseconds plus the weighted wait
record Spot(Tour tour, int i, int j, int pickupAt, int arrivesAt, long cost) implements Comparable<Spot> {

    @Override
    public int compareTo(Spot other) {
        return Long.compare(cost, other.cost);
    }

    Tour with(Ride ride, int now, TravelTimes times) {
        return tour.at(now, times).inserting(ride, i, j, times);
    }
}
