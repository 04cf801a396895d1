package jp.miyamichi.dispatch.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jp.miyamichi.region.LatLon;

/// The straight line times a detour factor at one speed, on a plane that touches the earth at `center`: for scenarios,
/// and for regions of which no roads are known. Exact to 0.1 % within 100 km.
public final class PlaneTravelTimes implements TravelTimes {

    /// Places are kept as long as this object lives: about 30 bytes each, and more than a city asks for in a year.
    public static final int PLACES_MAX = 5_000_000;

    public static final double KM_PER_DEGREE = 2 * Math.PI * 6_371.0088 / 360;

    private final double kmPerDegreeLon;
    private final double millisPerKm;
    private final double detour;
    private final Map<LatLon, Integer> numbers = new HashMap<>();
    private volatile double[] km = new double[256];

    public PlaneTravelTimes(LatLon center, double detour, double kmPerHour) {
        if (!(detour >= 1) || !(kmPerHour > 0)) {
            throw new IllegalArgumentException(
                    "detour must be at least 1 and the speed positive, not " + detour + " and " + kmPerHour);
        }
        this.kmPerDegreeLon = KM_PER_DEGREE * Math.cos(Math.toRadians(center.lat()));
        this.detour = detour;
        this.millisPerKm = detour * 3_600_000 / kmPerHour;
    }

    @Override
    public synchronized int place(LatLon point) {
        var known = numbers.get(point);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        if (number == PLACES_MAX) {
            throw new IllegalStateException("more than " + PLACES_MAX + " places; restart the dispatcher");
        }
        double[] all = km.length < 2 * number + 2 ? Arrays.copyOf(km, km.length * 2) : km;
        all[2 * number] = point.lon() * kmPerDegreeLon;
        all[2 * number + 1] = point.lat() * KM_PER_DEGREE;
        km = all;
        numbers.put(point, number);
        return number;
    }

    @Override
    public LatLon point(int place) {
        return new LatLon(km[2 * place + 1] / KM_PER_DEGREE, km[2 * place] / kmPerDegreeLon);
    }

    @Override
    public int millis(int from, int to, int part) {
        return (int) (millisPerKm * straightKm(from, to) + 0.5);
    }

    @Override
    public int part(Instant moment) {
        return 0;
    }

    @Override
    public int meters(int from, int to) {
        return (int) Math.round(1_000 * detour * straightKm(from, to));
    }

    private double straightKm(int from, int to) {
        double[] all = km;
        double x = all[2 * from] - all[2 * to];
        double y = all[2 * from + 1] - all[2 * to + 1];
        return Math.sqrt(x * x + y * y);
    }
}
