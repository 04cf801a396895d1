package jp.miyamichi.benchmarks.planner;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;
import jp.miyamichi.region.LatLon;

/// Draws requests: both ends anywhere within a kilometre of some stop, departure at a whole minute of the day.
public final class Wishes {

    static final double FROM_STOP_METERS_MAX = 1_000;
    static final int FIRST_HOUR = 7;
    static final int LAST_HOUR = 19;

    private static final double METERS_PER_DEGREE = 111_195;

    private final List<LatLon> stops;
    private final LocalDate day;
    private final ZoneId zone;
    private final RandomGenerator random;

    public Wishes(List<LatLon> stops, LocalDate day, ZoneId zone, RandomGenerator random) {
        if (stops.isEmpty()) {
            throw new IllegalArgumentException("the feeds have no stops; is this the folder of a region?");
        }
        this.stops = List.copyOf(stops);
        this.day = day;
        this.zone = zone;
        this.random = random;
    }

    public Wish draw() {
        int minute = random.nextInt(FIRST_HOUR * 60, LAST_HOUR * 60);
        return new Wish(
                nearSomeStop(),
                nearSomeStop(),
                day.atTime(minute / 60, minute % 60).atZone(zone));
    }

    private LatLon nearSomeStop() {
        var stop = stops.get(random.nextInt(stops.size()));
        double meters = FROM_STOP_METERS_MAX * Math.sqrt(random.nextDouble());
        double direction = random.nextDouble(2 * Math.PI);
        double north = meters * Math.cos(direction) / METERS_PER_DEGREE;
        double east = meters * Math.sin(direction) / METERS_PER_DEGREE / Math.cos(Math.toRadians(stop.lat()));
        return new LatLon(rounded(stop.lat() + north), rounded(stop.lon() + east));
    }

    /// Both servers get the same six digits.
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
