package jp.miyamichi.dispatch.simulation;

import java.util.List;

/// A day as it went. What came from outside is in it, so that the log alone runs the day again.
public record DayLog(List<LogLine> lines) {

    public DayLog {
        lines = List.copyOf(lines);
    }

    /// What came from outside.
    public List<DayEvent> events() {
        return lines.stream()
                .filter(LogLine.Came.class::isInstance)
                .map(line -> ((LogLine.Came) line).event())
                .toList();
    }
}
