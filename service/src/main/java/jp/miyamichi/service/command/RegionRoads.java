package jp.miyamichi.service.command;

import java.time.ZoneId;
import jp.miyamichi.dispatch.engine.TravelTimes;
import jp.miyamichi.dispatch.simulation.Streets;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.service.riding.PlannerRoads;

/// The region in use and its roads, for a command that drives on them.
final class RegionRoads {

    private RegionRoads() {}

    /// What is done on the roads while they are open.
    interface Use {
        void on(RegionBuild build, TravelTimes times, ZoneId zone);
    }

    static void with(Surroundings surroundings, Use use) {
        var source = Surroundings.regionSource(surroundings.settings());
        var build = source.open();
        try (var planner = surroundings.opener().open(build, source.graphs(build))) {
            var region = planner.region();
            use.on(build, PlannerRoads.times(planner.roadTimes(), region), region.zone());
        }
    }

    static Streets.Roads streets(RegionBuild build) {
        return new Streets.Roads(build.id(), build.contentHash());
    }
}
