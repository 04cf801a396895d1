package jp.miyamichi.dispatch.engine;

/// A vehicle's next tour, valid only while its present one has version `from`: what a store compares and sets.
public record TourChange(VehicleId vehicle, long from, Tour tour) {

    public TourChange {
        if (tour.version() <= from) {
            throw new IllegalArgumentException("vehicle " + vehicle + ": a change of version " + from
                    + " must lead to a later one, not " + tour.version());
        }
    }

    /// The change from one tour of a vehicle to another, numbered as the next version.
    static TourChange between(Tour before, Tour after, TravelTimes times) {
        return new TourChange(before.vehicle(), before.version(), after.numbered(before.version() + 1, times));
    }
}
