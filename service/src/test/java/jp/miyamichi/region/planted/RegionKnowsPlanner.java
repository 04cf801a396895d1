package jp.miyamichi.region.planted;

/// Breaks a rule of the house on purpose; `ArchitectureTest` must find it.
class RegionKnowsPlanner {
    jp.miyamichi.planner.Mode mode = jp.miyamichi.planner.Mode.WALK;
}
