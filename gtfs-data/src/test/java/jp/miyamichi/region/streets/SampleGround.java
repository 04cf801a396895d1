package jp.miyamichi.region.streets;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import jp.miyamichi.region.LatLon;
import org.locationtech.jts.geom.Coordinate;

/// A made-up city, 20 km by 20 km: dense in the middle, cut by a river from north to south with two bridges.
final class SampleGround {

    static final LatLon MIDDLE = new LatLon(36.55, 139.9);
    static final double RIVER_EAST_METERS = 5_030;
    static final List<LatLon> RIVER = List.of(at(RIVER_EAST_METERS, 11_000), at(RIVER_EAST_METERS, -11_000));
    static final List<LatLon> OUTLINE = List.of(
            at(-10_000, -10_000), at(10_000, -10_000), at(10_000, 10_000), at(-10_000, 10_000), at(-10_000, -10_000));

    static final Ground CITY = city(1, 450, 60);

    /// Drawn once, as that takes some seconds.
    static final StreetNetwork CITY_STREETS = SyntheticStreets.draw(CITY);

    private SampleGround() {}

    static LatLon at(double eastMeters, double northMeters) {
        return new LocalPlane(MIDDLE).toDegrees(new Coordinate(eastMeters, northMeters));
    }

    /// 4 km by 4 km without a river: small enough for a test that draws several.
    static Ground village() {
        var random = new SplittableRandom(7);
        var outline =
                List.of(at(-2_000, -2_000), at(2_000, -2_000), at(2_000, 2_000), at(-2_000, 2_000), at(-2_000, -2_000));
        var lane = Corridor.road(List.of(at(-1_500, 0), at(1_500, 200)), RoadClass.PRIMARY);
        return new Ground(
                outline,
                points(random, 20, 1_800),
                points(random, 4, 1_800),
                List.of(at(0, 90)),
                points(random, 5, 1_800),
                List.of(lane),
                List.of(),
                7);
    }

    private static Ground city(long seed, int towns, int places) {
        var random = new SplittableRandom(20_261_123);
        var settlements = points(random, towns, 9_500);
        var bridges = List.of(
                Corridor.bridge(at(4_000, 3_000), at(6_000, 3_100), RoadClass.PRIMARY),
                Corridor.bridge(at(4_100, -4_000), at(6_200, -4_000), RoadClass.SECONDARY));
        var tram =
                IntStream.rangeClosed(0, 12).mapToObj(i -> at(i * 400, i * 150)).toList();
        var corridors = new ArrayList<>(bridges);
        corridors.add(Corridor.road(tram, RoadClass.SECONDARY));
        return new Ground(
                OUTLINE,
                settlements,
                points(random, 12, 9_500),
                tram,
                points(random, places, 9_500),
                corridors,
                List.of(new Barrier(RIVER, 100)),
                seed);
    }

    /// Half of them in the inner quarter; none in the river.
    private static List<LatLon> points(SplittableRandom random, int count, int reachMax) {
        var points = new ArrayList<LatLon>();
        while (points.size() < count) {
            var reach = points.size() % 2 == 0 ? reachMax : reachMax / 2;
            var east = random.nextDouble(-reach, reach);
            if (Math.abs(east - RIVER_EAST_METERS) > 300) {
                points.add(at(east, random.nextDouble(-reach, reach)));
            }
        }
        return points;
    }
}
