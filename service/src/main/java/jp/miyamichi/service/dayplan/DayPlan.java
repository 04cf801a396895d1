package jp.miyamichi.service.dayplan;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.Leg;

/// Sights in their order, and the ways between them.
///
/// @param complete all orders were tried; otherwise a better one may exist
public record DayPlan(List<Visit> visits, Itinerary back, boolean complete) {

    /// @param way to the sight
    /// @param begins after waiting for it to open, where that is known
    public record Visit(Itinerary way, Sight sight, ZonedDateTime begins, ZonedDateTime leaves) {}

    public DayPlan {
        visits = List.copyOf(visits);
    }

    public List<Itinerary> ways() {
        return Stream.concat(visits.stream().map(Visit::way), Stream.of(back)).toList();
    }

    /// Everything that is ridden and walked, in order.
    public List<Leg> legs() {
        return ways().stream().flatMap(way -> way.legs().stream()).toList();
    }
}
