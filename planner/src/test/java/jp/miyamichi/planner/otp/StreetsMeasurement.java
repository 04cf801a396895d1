package jp.miyamichi.planner.otp;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.planner.ReachRequest;
import jp.miyamichi.planner.RoadTimes;
import jp.miyamichi.planner.streets.RoadTable;
import jp.miyamichi.planner.streets.TimedStreets;
import org.junit.jupiter.api.Test;

/// How much processor time one-to-many driving times and areas of reach take. Not part of the test run; started with
/// `mvn -pl gtfs-data,planner test -Dtest=StreetsMeasurement -Dsurefire.failIfNoSpecifiedTests=false`.
///
/// Budgets: 1 ms for one to 1,000 on 20,000 vertices or more, 150 ms for 45 minutes of reach in Utsunomiya.
/// Measured (2026-11-23, 2 shared cores under load, median and 95th percentile): one to 1,000 takes 0.42 and 0.48 ms in
/// Portland (9,142 vertices), 1.21 and 1.32 ms in a square town of 22,500, a fifth above its budget; reach takes 3 and
/// 6 ms on foot, 4 and 10 ms with tram and bus, 29 and 35 ms by bicycle.
class StreetsMeasurement {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00+09:00");
    private static final int WARM_UP = 2_000;
    private static final int RUNS = 1_000;
    private static final int SIDE = 150;

    private static void measure(String what, int warmUp, int runs, Runnable run) {
        var threads = ManagementFactory.getThreadMXBean();
        IntStream.range(0, warmUp).forEach(_ -> run.run());
        var micros = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = threads.getCurrentThreadCpuTime();
            run.run();
            micros[i] = (threads.getCurrentThreadCpuTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "MEASURED %s: p50 %d, p95 %d, mean %.0f microseconds of processor time%n",
                what,
                micros[runs / 2],
                micros[runs * 95 / 100],
                Arrays.stream(micros).average().orElse(0));
    }

    private static void roads(String where, RoadTimes roads) {
        System.out.printf("MEASURED %s: %d road vertices%n", where, roads.vertexCount());
        var random = new Random(1);
        var seconds = new int[1_000];
        for (int count : new int[] {1, 100, 1_000}) {
            measure(where + " one to " + count, WARM_UP, RUNS, () -> {
                var targets = random.ints(count, 0, roads.vertexCount()).toArray();
                roads.secondsFrom(random.nextInt(roads.vertexCount()), targets, seconds);
            });
        }
    }

    @Test
    void drivingTimesInPortland() {
        var planner = SharedRegions.planner(SharedRegions.portland(), NOW);
        long start = System.nanoTime();
        var roads = planner.roadTimes();
        System.out.printf("MEASURED Portland taken over in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        roads("Portland", roads);
    }

    /// Every crossing has four streets, which makes more edges than a real town of that size has.
    @Test
    void drivingTimesInASquareTown() {
        var random = new Random(2);
        var town = new TimedStreets.Builder();
        IntStream.range(0, SIDE * SIDE).forEach(v -> town.vertex((v / SIDE) * 1e-3, (v % SIDE) * 1e-3));
        for (int v = 0; v < SIDE * SIDE; v++) {
            for (int neighbour : new int[] {v - SIDE, v - 1, v + 1, v + SIDE}) {
                boolean exists = neighbour >= 0
                        && neighbour < SIDE * SIDE
                        && (neighbour % SIDE == v % SIDE || neighbour / SIDE == v / SIDE);
                if (exists) {
                    town.edge(new TimedStreets.Edge(v, neighbour, 5 + 15 * random.nextDouble(), true));
                }
            }
        }
        roads("square town", new RoadTable(town.build((_, _) -> random.nextInt(3) == 0 ? 8 : 0)));
    }

    @Test
    void reachInUtsunomiya() {
        var planner = SharedRegions.planner(SharedRegions.utsunomiya(), NOW);
        var places = List.of("宇都宮駅東口", "清原地区市民センター", "大谷資料館", "岡本駅").stream()
                .map(name -> planner.locate(name).orElseThrow())
                .toList();
        for (var modes :
                List.of(EnumSet.of(Mode.WALK), EnumSet.of(Mode.BICYCLE), EnumSet.of(Mode.WALK, Mode.TRAM, Mode.BUS))) {
            var random = new Random(1);
            measure(
                    "reach in 45 minutes by " + modes,
                    200,
                    200,
                    () -> planner.reach(new ReachRequest(
                            places.get(random.nextInt(places.size())),
                            NOW.plusSeconds(random.nextInt(36_000)),
                            List.of(15, 30, 45),
                            modes)));
        }
    }
}
