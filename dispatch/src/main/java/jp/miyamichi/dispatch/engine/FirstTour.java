package jp.miyamichi.dispatch.engine;

/// The tour a vehicle begins its day with: at its depot, with nothing ahead but its breaks.
final class FirstTour {

    private FirstTour() {}

    static Tour of(Vehicle vehicle, Ground ground) {
        var car = new Car(vehicle, ground, true);
        var breaks = vehicle.breaks().stream()
                .map(rest -> Visit.rest(rest, car.depot, ground))
                .toArray(Visit[]::new);
        var start = new Tour.Start(car.depot, car.shiftStart, Heading.none(car.depot));
        var tour = new Tour(car, 0, start, breaks, ground.times());
        if (!tour.isKept) {
            throw new IllegalArgumentException(
                    "the breaks of vehicle " + vehicle.id() + " do not fit into its shift in this order");
        }
        return tour;
    }
}
