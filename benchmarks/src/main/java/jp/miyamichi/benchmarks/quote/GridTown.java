package jp.miyamichi.benchmarks.quote;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import jp.miyamichi.dispatch.engine.Roads;
import jp.miyamichi.region.LatLon;

/// A square town of crossings 200 m apart; every block is driven in 14 to 38 seconds, each way its own.
final class GridTown implements Roads {

    private static final int[] EAST = {1, -1, 0, 0};
    private static final int[] NORTH = {0, 0, 1, -1};
    private static final double SOUTH_WEST_LAT = 36.5;
    private static final double SOUTH_WEST_LON = 139.8;
    private static final double BLOCK_LAT = 0.0018;
    private static final double BLOCK_LON = 0.0022;

    private final int side;
    private final int[] seconds;

    GridTown(int side, long seed) {
        this.side = side;
        this.seconds = new SplittableRandom(seed).ints(4L * side * side, 14, 39).toArray();
    }

    LatLon draw(SplittableRandom random) {
        return new LatLon(
                SOUTH_WEST_LAT + random.nextDouble() * side * BLOCK_LAT,
                SOUTH_WEST_LON + random.nextDouble() * side * BLOCK_LON);
    }

    @Override
    public int snap(LatLon point) {
        int x = (int) ((point.lon() - SOUTH_WEST_LON) / BLOCK_LON);
        int y = (int) ((point.lat() - SOUTH_WEST_LAT) / BLOCK_LAT);
        return Math.clamp(y, 0, side - 1) * side + Math.clamp(x, 0, side - 1);
    }

    @Override
    public void secondsFrom(int from, int[] targets, int[] answer) {
        var best = new int[side * side];
        Arrays.fill(best, UNREACHABLE_SECONDS);
        best[from] = 0;
        var queue = new PriorityQueue<Integer>((a, b) -> Integer.compare(best[a], best[b]));
        queue.add(from);
        while (!queue.isEmpty()) {
            int at = queue.remove();
            for (int way = 0; way < 4; way++) {
                int x = at % side + EAST[way];
                int y = at / side + NORTH[way];
                int next = y * side + x;
                if (x >= 0 && y >= 0 && x < side && y < side && best[at] + seconds[4 * at + way] < best[next]) {
                    queue.remove(next);
                    best[next] = best[at] + seconds[4 * at + way];
                    queue.add(next);
                }
            }
        }
        for (int i = 0; i < targets.length; i++) {
            answer[i] = best[targets[i]];
        }
    }

    @Override
    public int vertexCount() {
        return side * side;
    }
}
