package jp.miyamichi.dispatch.simulation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.miyamichi.dispatch.engine.VehicleId;

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

    /// The visits of each vehicle, in the order in which it set out for them.
    public Map<VehicleId, List<LogLine.SetOut>> tours() {
        return lines.stream()
                .filter(LogLine.SetOut.class::isInstance)
                .map(LogLine.SetOut.class::cast)
                .collect(Collectors.groupingBy(LogLine.SetOut::vehicle));
    }
}
