package jp.miyamichi.service.riding;

import java.time.ZoneId;
import jp.miyamichi.dispatch.engine.RoadTravelTimes;
import jp.miyamichi.dispatch.engine.Roads;
import jp.miyamichi.planner.PlannedRegion;
import jp.miyamichi.planner.RoadTimes;
import jp.miyamichi.region.LatLon;

/// The planner's roads in dispatch's words.
public record PlannerRoads(RoadTimes roads) implements Roads {

    /// Synthetic streets are driven this many times slower than computed, to be on the safe side.
    private static final double SYNTHETIC_MARGIN = 1.2;

    /// To turn driving times into kilometres: an estimate for village roads.
    private static final double KM_PER_HOUR = 30;

    /// Driving times in a planned region.
    public static RoadTravelTimes times(RoadTimes roads, PlannedRegion region) {
        return times(roads, region.streetsSynthetic(), region.zone());
    }

    private static RoadTravelTimes times(RoadTimes roads, boolean isSynthetic, ZoneId zone) {
        var margin = isSynthetic ? SYNTHETIC_MARGIN : 1;
        return new RoadTravelTimes(new PlannerRoads(roads), RoadTravelTimes.Pace.sameAllDay(margin, zone, KM_PER_HOUR));
    }

    @Override
    public int snap(LatLon point) {
        return roads.snap(point);
    }

    @Override
    public void secondsFrom(int from, int[] targets, int[] seconds) {
        roads.secondsFrom(from, targets, seconds);
    }

    @Override
    public int vertexCount() {
        return roads.vertexCount();
    }
}
