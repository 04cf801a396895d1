package jp.miyamichi.service.command;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.miyamichi.dispatch.engine.RoadTravelTimes;
import jp.miyamichi.dispatch.engine.Roads;
import jp.miyamichi.dispatch.simulation.Scenario;
import jp.miyamichi.dispatch.simulation.ServiceDay;
import jp.miyamichi.planner.RoadTimes;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.region.RegionBuild;

/// Weekdays of the region's own on-demand services, on its roads.
final class SimulatedServices {

    /// A Tuesday on which the services run.
    private static final LocalDate WEEKDAY = LocalDate.of(2026, 11, 24);

    /// Synthetic streets are driven this many times slower than computed, to be on the safe side.
    private static final double SYNTHETIC_MARGIN = 1.2;

    /// To turn driving times into kilometres: an estimate for village roads.
    private static final double KM_PER_HOUR = 30;

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
            double margin = region.streetsSynthetic() ? SYNTHETIC_MARGIN : 1;
            var pace = RoadTravelTimes.Pace.sameAllDay(margin, region.zone(), KM_PER_HOUR);
            var times = new RoadTravelTimes(roads(planner.roadTimes()), pace);
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

    /// The planner's roads in dispatch's words.
    private static Roads roads(RoadTimes roads) {
        return new Roads() {
            @Override
            public int snap(LatLon point) {
                return roads.snap(point);
            }

            @Override
            public void secondsFrom(int from, int[] targets, int[] seconds) {
                roads.secondsFrom(from, targets, seconds);
            }

            @Override
            public int vertexCount() {
                return roads.vertexCount();
            }
        };
    }
}
