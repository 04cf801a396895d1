package jp.miyamichi.planner.planted;

/// Breaks a rule of the house on purpose; `ArchitectureTest` must find it.
class PlannerKnowsDispatch {
    Class<?> other = jp.miyamichi.dispatch.planted.DispatchKnowsPlanner.class;
}
