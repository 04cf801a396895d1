package jp.miyamichi.planner;

import java.time.LocalDate;
import java.util.List;
import jp.miyamichi.region.LatLon;

/// What the planner answers to a [ReachRequest].
public sealed interface ReachAnswer {

    /// One area per asked time, smallest first.
    record Areas(List<Area> areas) implements ReachAnswer {
        public Areas {
            areas = List.copyOf(areas);
        }
    }

    record OutsideRegion() implements ReachAnswer {}

    record OutsideTimetable(LocalDate firstDay, LocalDate lastDay) implements ReachAnswer {}

    /// A multipolygon: each polygon is an outer ring followed by its holes, each ring closed.
    record Area(int minutes, List<List<List<LatLon>>> polygons) {}
}
