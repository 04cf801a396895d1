package jp.miyamichi.region.feed;

import java.util.List;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.tables.RouteRow;

/// What a route draws on a map: the longest way one of its trips takes, straight from stop to stop.
public record DrawnRoute(RouteRow route, List<LatLon> line) {

    public DrawnRoute {
        line = List.copyOf(line);
    }
}
