package jp.miyamichi.service.command;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.miyamichi.dispatch.simulation.Scenario;
import jp.miyamichi.dispatch.simulation.ServiceDay;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.service.riding.PlannerRoads;

/// Weekdays of the region's own on-demand services, on its roads.
final class SimulatedServices {

    /// A Tuesday on which the services run.
    private static final LocalDate WEEKDAY = LocalDate.of(2026, 11, 24);

    /// Scenario name to the id of the service in the region's tables.
    private static final Map<String, String> NAMES = new TreeMap<>(Map.of("kawachi-weekday", "sagiso"));

    private SimulatedServices() {}

    /// Opens the region and its roads for as long as the day runs.
    static void run(String name, Surroundings surroundings, long seed, Consumer<Scenario> day) {
        var id = NAMES.get(name);
        if (id == null) {
            throw new Miyamichi.BadUsage("--scenario: there is no file and no scenario called '" + name
                    + "'; name a CSV file or one of " + NAMES.keySet());
        }
        var source = Surroundings.regionSource(surroundings.settings());
        var build = source.open();
        try (var planner = surroundings.opener().open(build, source.graphs(build))) {
            var region = planner.region();
            var times = PlannerRoads.times(planner.roadTimes(), region);
            day.accept(new ServiceDay(service(build, id), build.places(), times, region.zone())
                    .scenario(name, WEEKDAY, seed));
        }
    }

    private static OnDemandService service(RegionBuild build, String id) {
        return build.onDemandServices().stream()
                .filter(service -> service.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the region " + build.id() + " has no service " + id
                        + "; this scenario needs a region that has it"));
    }
}
