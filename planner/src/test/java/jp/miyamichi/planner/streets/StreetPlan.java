package jp.miyamichi.planner.streets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.miyamichi.region.LatLon;

/// A hand-made network: crossings with names, and streets written as `A B 30` (30 s from A to B).
final class StreetPlan {

    private static final double METERS_PER_DEGREE = 2 * Math.PI * Geo.EARTH_METERS / 360;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<LatLon> points = new ArrayList<>();
    private final List<String> splits = new ArrayList<>();
    private final Map<String, Double> turns = new HashMap<>();

    /// A crossing so many metres east and north of latitude and longitude 0.
    StreetPlan crossing(String name, double east, double north) {
        numbers.put(name, points.size());
        points.add(new LatLon(north / METERS_PER_DEGREE, east / METERS_PER_DEGREE));
        return this;
    }

    StreetPlan split(String crossing) {
        splits.add(crossing);
        return this;
    }

    StreetPlan turn(String over, double seconds) {
        turns.put(over, seconds);
        return this;
    }

    TimedStreets streets(String... streets) {
        record Street(int from, int to, double seconds, String names) {}
        var builder = new TimedStreets.Builder();
        points.forEach(at -> builder.vertex(at.lat(), at.lon()));
        splits.forEach(name -> builder.markSplit(numbers.get(name)));
        var edges = new ArrayList<String>();
        Stream.of(streets)
                .map(text -> text.split(" "))
                .map(part -> new Street(
                        numbers.get(part[0]), numbers.get(part[1]), Double.parseDouble(part[2]), part[0] + part[1]))
                .sorted(Comparator.comparingInt(Street::from))
                .forEach(street -> {
                    edges.add(street.names());
                    builder.edge(new TimedStreets.Edge(
                            street.from(),
                            street.to(),
                            street.seconds(),
                            true,
                            points.get(street.from()).lon(),
                            points.get(street.from()).lat(),
                            points.get(street.to()).lon(),
                            points.get(street.to()).lat()));
                });
        return builder.build((edge, next) ->
                turns.getOrDefault(edges.get(edge) + edges.get(next).substring(1), 0.0));
    }

    LatLon at(String name) {
        return points.get(numbers.get(name));
    }

    static LatLon beside(LatLon point, double east, double north) {
        return new LatLon(point.lat() + north / METERS_PER_DEGREE, point.lon() + east / METERS_PER_DEGREE);
    }

    int[] numbers(String... names) {
        return Stream.of(names).mapToInt(numbers::get).toArray();
    }
}
