package jp.miyamichi.region.streets;

import java.util.List;
import jp.miyamichi.region.LatLon;

/// A road known to run along `line`, for example because buses do.
///
/// @param isBridge it crosses barriers; any other road ends at the bank
public record Corridor(List<LatLon> line, RoadClass roadClass, boolean isBridge) {

    public Corridor {
        line = List.copyOf(line);
        if (line.size() < 2) {
            throw new IllegalArgumentException("a corridor needs two points or more, not " + line.size());
        }
    }

    /// A road on dry land.
    public static Corridor road(List<LatLon> line, RoadClass roadClass) {
        return new Corridor(line, roadClass, false);
    }

    /// A road that crosses a river.
    public static Corridor bridge(LatLon from, LatLon to, RoadClass roadClass) {
        return new Corridor(List.of(from, to), roadClass, true);
    }
}
