package jp.miyamichi.service.postgres;

import java.time.Instant;
import java.time.LocalDate;

/// From `at` on, `node` planned on the region of this content.
public record RegionActivation(String contentHash, LocalDate firstDay, LocalDate lastDay, String node, Instant at) {
    public RegionActivation {
        if (contentHash.isBlank() || node.isBlank()) {
            throw new IllegalArgumentException("an activation names its content and its node");
        }
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("the timetable ends on " + lastDay + ", before it begins: " + firstDay);
        }
    }
}
