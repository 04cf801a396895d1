package jp.miyamichi.dispatch.planted;

/// Breaks a rule of the house on purpose; `ArchitectureTest` must find it.
public class DispatchKnowsPlanner {
    jp.miyamichi.planner.Mode mode = jp.miyamichi.planner.Mode.WALK;
}
