package jp.miyamichi.planner;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// What a planner plans on: its content hash, the days its timetable covers, and what must be said about its data.
public record PlannedRegion(
        String id,
        String contentHash,
        ZoneId zone,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean streetsSynthetic,
        List<String> attributions) {
    public PlannedRegion {
        attributions = List.copyOf(attributions);
    }
}
