package jp.miyamichi.service.dayplan;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import jp.miyamichi.planner.Location;

/// A day out.
///
/// @param leaveAt not earlier
/// @param backBy not later
public record DayWish(Location from, Location to, ZonedDateTime leaveAt, ZonedDateTime backBy, List<Sight> sights) {

    public static final int SIGHTS_MAX = 4;
    public static final Duration DAY_MAX = Duration.ofHours(18);

    public DayWish {
        sights = List.copyOf(sights);
        if (sights.isEmpty() || sights.size() > SIGHTS_MAX) {
            throw new IllegalArgumentException("a day has 1 to " + SIGHTS_MAX + " sights, not " + sights.size());
        }
        if (!backBy.isAfter(leaveAt) || backBy.isAfter(leaveAt.plus(DAY_MAX))) {
            throw new IllegalArgumentException("backBy is after leaveAt, by " + DAY_MAX.toHours() + " hours at most");
        }
    }
}
