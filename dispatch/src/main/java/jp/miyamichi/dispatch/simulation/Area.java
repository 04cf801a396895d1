package jp.miyamichi.dispatch.simulation;

import java.util.List;
import java.util.SplittableRandom;
import jp.miyamichi.region.LatLon;

/// The inside of a zone's outline.
record Area(List<LatLon> outline) {

    Area {
        outline = List.copyOf(outline);
        if (outline.size() < 3) {
            throw new IllegalArgumentException("an outline needs at least 3 corners, not " + outline.size());
        }
    }

    /// An odd number of edges lies to the east of a point inside.
    boolean contains(LatLon point) {
        boolean inside = false;
        for (int i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
            var a = outline.get(i);
            var b = outline.get(j);
            boolean isBetween = (a.lat() > point.lat()) != (b.lat() > point.lat());
            if (isBetween
                    && point.lon() < (b.lon() - a.lon()) * (point.lat() - a.lat()) / (b.lat() - a.lat()) + a.lon()) {
                inside = !inside;
            }
        }
        return inside;
    }

    /// A point drawn evenly from the inside.
    LatLon draw(SplittableRandom random) {
        var lat = outline.stream().mapToDouble(LatLon::lat).summaryStatistics();
        var lon = outline.stream().mapToDouble(LatLon::lon).summaryStatistics();
        while (true) {
            var point = new LatLon(
                    lat.getMin() + random.nextDouble() * (lat.getMax() - lat.getMin()),
                    lon.getMin() + random.nextDouble() * (lon.getMax() - lon.getMin()));
            if (contains(point)) {
                return point;
            }
        }
    }
}
