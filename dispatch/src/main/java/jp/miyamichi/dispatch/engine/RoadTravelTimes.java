package jp.miyamichi.dispatch.engine;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import jp.miyamichi.region.LatLon;

/// Driving times on the region's roads, by hour of day.
///
/// One search from a vertex gives the times to all others; that row is kept, two bytes a vertex, so that a time is one
/// look into an array. A place asked for the first time costs one search (about 1 ms on a city); only the rows of the
/// places rides begin or end at are ever computed.
public final class RoadTravelTimes implements TravelTimes {

    /// Rows kept: 200 MB on a network of 25,000 vertices. Beyond it the oldest goes and is searched again when needed.
    public static final int ROWS_MAX = 4_000;

    private static final char NO_ROAD = Character.MAX_VALUE;

    private final Roads roads;
    private final Pace pace;
    private final double[] millisPerSecond;
    private final int[] everywhere;
    private final AtomicReferenceArray<char[]> rows;
    private final Queue<Integer> kept = new ArrayDeque<>();
    private final ConcurrentHashMap<Integer, LatLon> points = new ConcurrentHashMap<>();

    public RoadTravelTimes(Roads roads, Pace pace) {
        this.roads = roads;
        this.pace = pace;
        this.millisPerSecond = pace.byHour.stream()
                .mapToDouble(hour -> 1_000 * pace.margin * hour)
                .toArray();
        this.everywhere = IntStream.range(0, roads.vertexCount()).toArray();
        this.rows = new AtomicReferenceArray<>(everywhere.length);
    }

    /// How fast the roads are driven in truth.
    ///
    /// @param margin every time is taken this many times, because streets may be synthetic; 1 = as computed
    /// @param byHour a factor for each hour of the day, in the region's zone; all 1 where nothing is known
    /// @param kmPerHour the mean speed by which times are turned into distances: an estimate
    public record Pace(double margin, List<Double> byHour, ZoneId zone, double kmPerHour) {

        public Pace {
            byHour = List.copyOf(byHour);
            if (byHour.size() != 24 || byHour.stream().anyMatch(factor -> !(factor > 0))) {
                throw new IllegalArgumentException("byHour needs a positive factor for each of 24 hours");
            }
            if (!(margin >= 1) || !(kmPerHour > 0)) {
                throw new IllegalArgumentException(
                        "margin must be at least 1 and the speed positive, not " + margin + " and " + kmPerHour);
            }
        }

        public static Pace sameAllDay(double margin, ZoneId zone, double kmPerHour) {
            return new Pace(margin, Collections.nCopies(24, 1.0), zone, kmPerHour);
        }
    }

    @Override
    public int place(LatLon point) {
        int vertex = roads.snap(point);
        if (vertex < 0) {
            throw new NoRoadNear(point);
        }
        points.putIfAbsent(vertex, point);
        row(vertex);
        return vertex;
    }

    /// A point too far from every road to be served.
    public static final class NoRoadNear extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoRoadNear(LatLon point) {
            super("no road is near " + point.lat() + "," + point.lon() + "; choose a point on a street");
        }
    }

    @Override
    public LatLon point(int place) {
        var point = points.get(place);
        if (point == null) {
            throw new IllegalArgumentException("place " + place + " was never asked for");
        }
        return point;
    }

    @Override
    public int millis(int from, int to, int part) {
        char seconds = row(from)[to];
        return seconds == NO_ROAD ? UNREACHABLE : (int) (seconds * millisPerSecond[part]);
    }

    @Override
    public int part(Instant moment) {
        return LocalTime.ofInstant(moment, pace.zone).getHour();
    }

    @Override
    public int meters(int from, int to) {
        char seconds = row(from)[to];
        return seconds == NO_ROAD ? Integer.MAX_VALUE : (int) Math.round(seconds * pace.kmPerHour / 3.6);
    }

    private char[] row(int from) {
        var row = rows.get(from);
        return row == null ? search(from) : row;
    }

    private char[] search(int from) {
        var seconds = new int[everywhere.length];
        roads.secondsFrom(from, everywhere, seconds);
        var row = new char[seconds.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (char) Math.min(seconds[i], NO_ROAD);
        }
        if (rows.compareAndSet(from, null, row)) {
            keep(from);
        }
        return row;
    }

    private synchronized void keep(int from) {
        kept.add(from);
        if (kept.size() > ROWS_MAX) {
            rows.set(kept.remove(), null);
        }
    }
}
