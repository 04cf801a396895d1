package jp.miyamichi.planner;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Asks how far one gets from a place, leaving at `departAt`, within each of `minutes`.
public record ReachRequest(Location from, Instant departAt, List<Integer> minutes, Set<Mode> modes) {

    public static final int MINUTES_MAX = 90;

    public ReachRequest {
        minutes = List.copyOf(minutes);
        modes = Set.copyOf(modes);
        for (var limit : minutes) {
            if (limit < 1 || limit > MINUTES_MAX) {
                throw new IllegalArgumentException("minutes must be 1.." + MINUTES_MAX + ", not " + limit);
            }
        }
    }
}
