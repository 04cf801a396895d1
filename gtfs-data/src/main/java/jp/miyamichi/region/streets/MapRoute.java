package jp.miyamichi.region.streets;

import java.util.List;
import java.util.Optional;
import jp.miyamichi.region.LatLon;

/// A route on the map.
///
/// @param mode `TRAM` or `BUS`
/// @param color six hexadecimal digits, as in GTFS
/// @param estimated its line is drawn from stop to stop, not surveyed
public record MapRoute(
        String id, String name, String mode, Optional<String> color, List<LatLon> line, boolean estimated) {

    public MapRoute {
        line = List.copyOf(line);
        if (line.size() < 2) {
            throw new IllegalArgumentException("route " + id + " needs two points or more");
        }
    }
}
