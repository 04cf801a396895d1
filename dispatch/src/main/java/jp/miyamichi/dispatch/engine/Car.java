package jp.miyamichi.dispatch.engine;

/// A vehicle in the engine's numbers, fixed for the day; what moves is in its [Tour].
final class Car {

    final Vehicle vehicle;
    final int seats;
    final int wheelchairs;
    final boolean isInService;
    final long permits;
    final int depot;
    final int shiftStart;
    final int shiftEnd;
    final boolean returns;
    final int homePart;

    Car(Vehicle vehicle, Ground ground, boolean isInService) {
        this.vehicle = vehicle;
        this.seats = vehicle.room().seats();
        this.wheelchairs = vehicle.room().wheelchairs();
        this.isInService = isInService;
        this.permits = !isInService
                ? 0
                : vehicle.permits().stream()
                        .mapToLong(service -> 1L << ground.service(service))
                        .reduce(0, (a, b) -> a | b);
        this.depot = ground.times().place(vehicle.depot());
        this.shiftStart = ground.millis(vehicle.shiftStart());
        this.shiftEnd = ground.millis(vehicle.shiftEnd());
        this.returns = vehicle.returns();
        this.homePart = ground.times().part(vehicle.shiftEnd());
    }

    boolean mayTake(Ride ride) {
        return (permits >> ride.service & 1) != 0
                && ride.seats <= seats
                && ride.wheelchairs <= wheelchairs
                && (ride.request.only().isEmpty() || ride.request.only().get().equals(vehicle.id()));
    }

    VehicleId id() {
        return vehicle.id();
    }
}
