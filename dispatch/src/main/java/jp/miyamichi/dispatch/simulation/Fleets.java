package jp.miyamichi.dispatch.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.miyamichi.dispatch.engine.Vehicle;
import jp.miyamichi.dispatch.engine.VehicleId;

/// Other fleets for a recorded day.
public final class Fleets {

    public static final int VEHICLES_MAX = 10_000;

    private Fleets() {}

    /// The first `count` vehicles; beyond them, copies of the same vehicles in their order.
    public static List<Vehicle> ofSize(List<Vehicle> vehicles, int count) {
        if (count < 1 || count > VEHICLES_MAX) {
            throw new BadScenario("a fleet has 1 to " + VEHICLES_MAX + " vehicles, not " + count);
        }
        var fleet = new ArrayList<>(vehicles.subList(0, Math.min(count, vehicles.size())));
        for (int k = vehicles.size(); k < count; k++) {
            fleet.add(copy(vehicles.get(k % vehicles.size()), "extra-" + (k - vehicles.size() + 1)));
        }
        return fleet;
    }

    /// Without some.
    public static List<Vehicle> without(List<Vehicle> vehicles, Set<String> names) {
        var known = vehicles.stream().map(vehicle -> vehicle.id().value()).collect(Collectors.toSet());
        if (!known.containsAll(names)) {
            throw new BadScenario(
                    "the vehicles of that day are " + known.stream().sorted().toList() + ", not " + names);
        }
        var left = vehicles.stream()
                .filter(vehicle -> !names.contains(vehicle.id().value()))
                .toList();
        if (left.isEmpty()) {
            throw new BadScenario("a fleet needs a vehicle; leave one in");
        }
        return left;
    }

    private static Vehicle copy(Vehicle vehicle, String name) {
        return new Vehicle(
                new VehicleId(name),
                vehicle.room(),
                vehicle.permits(),
                vehicle.depot(),
                vehicle.shiftStart(),
                vehicle.shiftEnd(),
                vehicle.returns(),
                vehicle.breaks());
    }
}
