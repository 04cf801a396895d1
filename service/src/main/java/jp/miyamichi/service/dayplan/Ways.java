package jp.miyamichi.service.dayplan;

import java.time.ZonedDateTime;
import java.util.Optional;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.Location;

/// What a day plan asks the planner.
public interface Ways {

    /// The way that arrives first of those that leave at `at` or later; on the same service day.
    Optional<Itinerary> next(Location from, Location to, ZonedDateTime at);
}
