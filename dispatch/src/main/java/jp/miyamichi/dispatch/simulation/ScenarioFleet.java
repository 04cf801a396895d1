package jp.miyamichi.dispatch.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import jp.miyamichi.dispatch.engine.Load;
import jp.miyamichi.dispatch.engine.Vehicle;
import jp.miyamichi.dispatch.engine.VehicleId;
import jp.miyamichi.region.LatLon;

/// The vehicles of a scenario and where they stand in the morning.
final class ScenarioFleet {

    /// Nobody goes home before the last rider is.
    private static final Duration AFTER_HOURS = Duration.ofHours(24);

    private ScenarioFleet() {}

    static List<Vehicle> of(ScenarioName name, List<ScenarioRow> rows, ScenarioRules rules) {
        var vehicles = new ArrayList<Vehicle>();
        for (int k = 0; k < name.vehicles(); k++) {
            vehicles.add(new Vehicle(
                    new VehicleId("v" + (k + 1)),
                    new Load(rules.seats(), k % rules.wheelchairEvery() == 0 ? 1 : 0),
                    Set.of(ScenarioRequests.SERVICE),
                    name.kind().equals("rural") ? rural(k) : spread(k, name.vehicles(), rows),
                    ScenarioFile.START,
                    ScenarioFile.START.plus(Duration.ofHours(name.hours())).plus(AFTER_HOURS),
                    false,
                    List.of()));
        }
        return vehicles;
    }

    /// Every third vehicle stands in the eastern centre, the others in the western.
    private static LatLon rural(int k) {
        return k % 3 == 0 ? ScenarioRequests.point(3.3, 0.3) : ScenarioRequests.point(-3, 0.3);
    }

    /// Rows and columns over the box around all pickups, each vehicle in the middle of its cell.
    private static LatLon spread(int k, int count, List<ScenarioRow> rows) {
        int columns = (int) Math.ceil(Math.sqrt(count));
        int lines = (count + columns - 1) / columns;
        int column = k % columns;
        int line = k / columns;
        double across = (column + 0.5) / columns;
        double along = (line + 0.5) / lines;
        return ScenarioRequests.point(
                between(rows, ScenarioRow::fromX, across), between(rows, ScenarioRow::fromY, along));
    }

    private static double between(List<ScenarioRow> rows, ToDoubleFunction<ScenarioRow> value, double share) {
        var box = new DoubleSummaryStatistics();
        rows.forEach(row -> box.accept(value.applyAsDouble(row)));
        return box.getMin() + share * (box.getMax() - box.getMin());
    }
}
