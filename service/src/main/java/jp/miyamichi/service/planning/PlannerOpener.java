package jp.miyamichi.service.planning;

import java.nio.file.Path;
import jp.miyamichi.planner.Planner;
import jp.miyamichi.region.RegionBuild;

/// Opens a planner on a built region; the first time it builds the graph and keeps it in the folder `graphs`.
@FunctionalInterface
public interface PlannerOpener {
    Planner open(RegionBuild build, Path graphs);
}
