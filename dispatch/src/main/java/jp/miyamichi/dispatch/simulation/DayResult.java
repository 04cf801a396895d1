package jp.miyamichi.dispatch.simulation;

/// A day that was run.
public record DayResult(DayLog log, Figures figures) {}
