package jp.miyamichi.dispatch.simulation;

import java.util.List;
import java.util.stream.Collectors;

/// Counts rides that shared their vehicle with another for a moment.
final class Pooling {

    private Pooling() {}

    static int count(List<RideCourse> served) {
        var byVehicle = served.stream().collect(Collectors.groupingBy(RideCourse::vehicle));
        return byVehicle.values().stream()
                .mapToInt(rides -> (int)
                        rides.stream().filter(ride -> isShared(ride, rides)).count())
                .sum();
    }

    private static boolean isShared(RideCourse ride, List<RideCourse> others) {
        return others.stream()
                .anyMatch(other -> other != ride
                        && other.pickedUp().isBefore(ride.droppedOff())
                        && ride.pickedUp().isBefore(other.droppedOff()));
    }
}
