package jp.miyamichi.planner;

import java.util.Optional;
import jp.miyamichi.region.LatLon;

/// Where a journey starts or ends. With a stop id (`feed:stop_id`) the stop itself is meant, else the point.
public record Location(String name, LatLon at, Optional<String> stopId, boolean estimated) {

    public static Location of(LatLon at) {
        return new Location(at.lat() + "," + at.lon(), at, Optional.empty(), false);
    }
}
