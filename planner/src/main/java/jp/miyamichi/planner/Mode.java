package jp.miyamichi.planner;

/// How one leg is travelled.
public enum Mode {
    WALK,
    TRAM,
    BUS,
    FLEX,
    BICYCLE
}
