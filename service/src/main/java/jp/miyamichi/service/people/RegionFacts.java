package jp.miyamichi.service.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import jp.miyamichi.dispatch.region.RideService;

/// What the region in use tells about where people live and ride.
public interface RegionFacts {

    /// As on-demand services name them.
    Set<String> districts();

    /// On-demand services that are dispatched.
    List<RideService> services();

    ZoneId zone();
}
