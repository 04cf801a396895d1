package jp.miyamichi.dispatch.simulation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jp.miyamichi.dispatch.engine.PlaneTravelTimes;
import jp.miyamichi.region.LatLon;

/// What a day is driven on.
@JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS, property = "is")
public sealed interface Streets {

    /// Straight lines times a detour, at one speed.
    record Plane(LatLon center, double detour, double kmPerHour) implements Streets {

        public PlaneTravelTimes times() {
            return new PlaneTravelTimes(center, detour, kmPerHour);
        }
    }

    /// The roads of a region build.
    ///
    /// @param build its name: another build has other roads
    record Roads(String region, String build) implements Streets {}
}
