package jp.miyamichi.dispatch.solve;

/// What makes one solution better than another.
public enum Objective {
    /// The fleet is given; the shorter total distance wins (Cordeau's dial-a-ride files).
    DISTANCE,
    /// Fewer vehicles win, whatever the distance; then the shorter distance (Li and Lim's files).
    VEHICLES_THEN_DISTANCE
}
