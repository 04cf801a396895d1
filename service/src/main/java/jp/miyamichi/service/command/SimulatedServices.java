package jp.miyamichi.service.command;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import jp.miyamichi.dispatch.simulation.Scenario;
import jp.miyamichi.dispatch.simulation.ServiceDay;
import jp.miyamichi.dispatch.simulation.Streets;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.region.RegionBuild;

/// Weekdays of the region's own on-demand services, on its roads.
final class SimulatedServices {

    /// A Tuesday on which the services run.
    private static final LocalDate WEEKDAY = LocalDate.of(2026, 11, 24);

    /// Scenario name to the id of the service in the region's tables.
    private static final Map<String, String> NAMES = new TreeMap<>(Map.of("kawachi-weekday", "sagiso"));

    private SimulatedServices() {}

    /// Opens the region and its roads for as long as the day runs.
    static void run(String name, Surroundings surroundings, long seed, BiConsumer<Scenario, Streets> day) {
        var id = NAMES.get(name);
        if (id == null) {
            throw new Miyamichi.BadUsage("--scenario: there is no file and no scenario called '" + name
                    + "'; name a CSV file or one of " + NAMES.keySet());
        }
        RegionRoads.with(
                surroundings,
                (build, times, zone) -> day.accept(
                        new ServiceDay(service(build, id), build.places(), times, zone).scenario(name, WEEKDAY, seed),
                        RegionRoads.streets(build)));
    }

    private static OnDemandService service(RegionBuild build, String id) {
        return build.onDemandServices().stream()
                .filter(service -> service.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the region " + build.id() + " has no service " + id
                        + "; this scenario needs a region that has it"));
    }
}
