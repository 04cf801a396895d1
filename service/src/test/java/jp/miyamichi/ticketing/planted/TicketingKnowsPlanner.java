package jp.miyamichi.ticketing.planted;

/// Breaks a rule of the house on purpose; `ArchitectureTest` must find it.
class TicketingKnowsPlanner {
    jp.miyamichi.planner.Mode mode = jp.miyamichi.planner.Mode.WALK;
}
