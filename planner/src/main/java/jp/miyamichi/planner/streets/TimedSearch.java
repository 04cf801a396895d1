package jp.miyamichi.planner.streets;

import java.util.Arrays;

/// Finds how soon one gets to each vertex of [TimedStreets] from one or many starts.
///
/// Dijkstra's algorithm with one time per vertex; the cost of a turn is taken from the edge the vertex was reached by,
/// as OpenTripPlanner does, which may miss a way that arrives a little later but turns more cheaply. A search is used
/// over and over, by one thread at a time; it allocates nothing while it runs.
public final class TimedSearch {

    static final int NEVER = Integer.MAX_VALUE;

    private static final int NONE = -1;

    private final TimedStreets streets;
    private final int[] best;
    private final BucketQueue queue;
    private final int[] wantedIn;
    private int wanted;
    private int run;

    /// The edge each start came by, or `-1 - vertex` for one at a vertex; it waits in the queue behind all edges.
    private int[] starts = new int[16];

    private int startCount;

    /// @param startSecondsMax no start is later than this
    public TimedSearch(TimedStreets streets, int startSecondsMax) {
        this.streets = streets;
        best = new int[streets.vertexCount()];
        wantedIn = new int[streets.vertexCount()];
        queue = new BucketQueue(
                Math.max(streets.ticksMax, TimedStreets.TICKS * startSecondsMax) + 1,
                streets.edgeCount() + starts.length);
    }

    /// Forgets the search before.
    public void clear() {
        queue.clear();
        Arrays.fill(best, NEVER);
        startCount = 0;
        run++;
        wanted = 0;
    }

    /// Adds a start: one is at the vertex at that second.
    public void start(int vertex, int seconds) {
        add(vertex, -1 - vertex, TimedStreets.TICKS * seconds);
    }

    /// Adds a start in the middle of an edge, at time 0.
    public void start(NearestStreets.Spot spot) {
        int rest = (int) Math.round((1 - spot.share()) * streets.ticks[spot.edge()]);
        add(streets.to[spot.edge()], spot.edge(), rest);
    }

    private void add(int vertex, int cameBy, int ticks) {
        if (ticks >= best[vertex]) {
            return;
        }
        if (startCount == starts.length) {
            starts = Arrays.copyOf(starts, 2 * startCount);
        }
        best[vertex] = ticks;
        starts[startCount] = cameBy;
        queue.add(ticks, streets.edgeCount() + startCount++);
    }

    /// Searches all that is reached within the time.
    public void run(int secondsMax) {
        wanted = NONE;
        settleAll(TimedStreets.TICKS * secondsMax);
    }

    /// Searches until all targets are reached. A negative target is nowhere and not looked for.
    void runTo(int[] targets) {
        for (int target : targets) {
            if (target >= 0 && wantedIn[target] != run) {
                wantedIn[target] = run;
                wanted++;
            }
        }
        settleAll(NEVER - 1);
    }

    private void settleAll(int ticksMax) {
        while (wanted != 0 && !queue.isEmpty()) {
            int entry = queue.removeFirst();
            int now = queue.now();
            int start = entry < streets.edgeCount() ? entry : starts[entry - streets.edgeCount()];
            int vertex = start < 0 ? -1 - start : streets.to[start];
            if (best[vertex] != now) {
                continue;
            }
            if (wantedIn[vertex] == run) {
                wantedIn[vertex] = 0;
                wanted--;
            }
            leave(vertex, start, now, ticksMax);
        }
    }

    private void leave(int vertex, int cameBy, int now, int ticksMax) {
        int first = streets.firstOut[vertex];
        int end = streets.firstOut[vertex + 1];
        int turns = cameBy < 0 ? NONE : streets.firstTurn[cameBy] - first;
        for (int edge = first; edge < end; edge++) {
            int turn = cameBy < 0 ? 0 : streets.turns[turns + edge];
            int then = now + streets.ticks[edge] + turn;
            int next = streets.to[edge];
            if (turn >= 0 && then < best[next] && then <= ticksMax) {
                best[next] = then;
                queue.add(then, edge);
            }
        }
    }

    /// When one is at the vertex, in tenths of a second; [#NEVER] where the search did not get there.
    int ticks(int vertex) {
        return best[vertex];
    }

    public boolean reaches(int vertex) {
        return best[vertex] != NEVER;
    }

    /// When one is at the vertex, in seconds, rounded up.
    public int seconds(int vertex) {
        return (best[vertex] + TimedStreets.TICKS - 1) / TimedStreets.TICKS;
    }
}
