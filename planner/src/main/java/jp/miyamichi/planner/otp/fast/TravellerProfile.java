package jp.miyamichi.planner.otp.fast;

import java.util.Set;
import jp.miyamichi.planner.Mode;
import org.opentripplanner.core.model.id.FeedScopedId;

/// What two requests must have in common to be searched on the same timetable with the same walking costs.
public record TravellerProfile(
        Set<Mode> modes, boolean wheelchair, double walkMetersPerSecond, Set<FeedScopedId> routesExcluded) {

    public TravellerProfile {
        modes = Set.copyOf(modes);
        routesExcluded = Set.copyOf(routesExcluded);
    }
}
