package jp.miyamichi.planner;

import java.util.List;

/// What came of a GTFS-Realtime message: how many entities were taken, and why others were not.
public record RealtimeReport(int tripUpdates, int vehiclePositions, int alerts, int rejected, List<String> problems) {
    public RealtimeReport {
        problems = List.copyOf(problems);
    }
}
