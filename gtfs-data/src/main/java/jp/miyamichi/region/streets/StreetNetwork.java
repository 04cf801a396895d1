package jp.miyamichi.region.streets;

import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.region.LatLon;

/// Streets as a graph: points, and straight streets between two of them.
record StreetNetwork(List<LatLon> points, List<Street> streets) {

    StreetNetwork {
        points = List.copyOf(points);
        streets = List.copyOf(streets);
    }

    /// A straight street between two positions in [StreetNetwork#points].
    record Street(int from, int to, RoadClass roadClass) {}

    double metersOf(Street street) {
        return points.get(street.from()).metersTo(points.get(street.to()));
    }

    List<Stroke> strokes(LocalPlane plane) {
        var there = plane.toMeters(points);
        return streets.stream()
                .map(street -> Stroke.between(there.get(street.from()), there.get(street.to()), street.roadClass()))
                .toList();
    }

    Parts parts() {
        var parts = new Parts(points.size());
        streets.forEach(street -> parts.join(street.from(), street.to()));
        return parts;
    }

    /// The network without what is not connected to the largest part of it.
    StreetNetwork largestPart() {
        var parts = parts();
        var largest = parts.largest();
        var kept = new int[points.size()];
        var keptPoints = new ArrayList<LatLon>();
        for (int point = 0; point < kept.length; point++) {
            if (parts.partOf(point) == largest) {
                kept[point] = keptPoints.size();
                keptPoints.add(points.get(point));
            }
        }
        var keptStreets = streets.stream()
                .filter(street -> parts.partOf(street.from()) == largest)
                .map(street -> new Street(kept[street.from()], kept[street.to()], street.roadClass()))
                .toList();
        return new StreetNetwork(keptPoints, keptStreets);
    }
}
