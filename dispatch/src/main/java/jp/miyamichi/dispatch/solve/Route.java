package jp.miyamichi.dispatch.solve;

import java.util.Arrays;

/// One vehicle's visits, with all that an insertion test needs in constant time.
///
/// Time is kept as *waiting*: B(k), the beginning of service at visit k, is [#drive]\[k\] + x(k), where drive
/// is when the vehicle would be there if it left at 0 and never waited, and x(k) is all waiting up to there.
/// Then x never falls along the route, a window is a range of x, and a rider's ride time is an upper limit of
/// x(drop-off) − x(pickup). These are difference constraints, and this class keeps their closure: [#earliest]
/// and [#latest] are the least and the greatest feasible x(k), [#mostWaiting] the most that may be waited
/// between two visits. Exact, no heuristic.
final class Route {

    final StaticProblem problem;
    private final Closure closure;

    /// How many visits, the depot at both ends not counted.
    int visits;

    /// The visited nodes; at 0 and at `visits + 1` the depot.
    int[] node = {};

    double[] drive = {};
    double[] leg = {};
    double[] earliest = {};
    double[] latest = {};

    /// Load when leaving visit k.
    int[] load = {};

    /// Per visit that is a pickup: where its drop-off is (0 for other visits) and how much may be waited until then.
    int[] dropOffAt = {};

    double[] spare = {};

    /// How much may be waited on the whole tour.
    double wholeWaiting = Double.POSITIVE_INFINITY;

    /// At `from * width + to`, for from < to, because of riders aboard; a row is valid after [#limitWaiting].
    double[] mostWaiting = {};

    private long[] limited = {};
    private long version;

    int width;
    double distance;
    final CheapestInsertions insertions;

    Route(StaticProblem problem, Closure closure) {
        this.problem = problem;
        this.closure = closure;
        insertions = new CheapestInsertions(problem.requests);
        reserve(10);
        update();
    }

    void copy(Route other) {
        reserve(other.visits);
        visits = other.visits;
        System.arraycopy(other.node, 0, node, 0, visits + 2);
        distance = other.distance;
    }

    /// Leaves out the requests that `removed` marks; to be followed by [#update].
    void leaveOut(boolean[] removed) {
        int kept = 0;
        for (int k = 1; k <= visits; k++) {
            if (!removed[problem.request(node[k])]) {
                node[++kept] = node[k];
            }
        }
        visits = kept;
        node[visits + 1] = 0;
    }

    /// Puts a pickup after visit `pickupAfter` and its drop-off after visit `dropOffAfter` of the present route.
    void insert(int request, int pickupAfter, int dropOffAfter) {
        reserve(visits + 2);
        System.arraycopy(node, dropOffAfter + 1, node, dropOffAfter + 3, visits + 1 - dropOffAfter);
        node[dropOffAfter + 2] = problem.dropOff(request);
        System.arraycopy(node, pickupAfter + 1, node, pickupAfter + 2, dropOffAfter - pickupAfter);
        node[pickupAfter + 1] = problem.pickup(request);
        visits += 2;
        update();
    }

    void set(int[] sequence) {
        reserve(sequence.length);
        visits = sequence.length;
        System.arraycopy(sequence, 0, node, 1, visits);
        node[visits + 1] = 0;
        update();
    }

    int[] sequence() {
        return Arrays.copyOfRange(node, 1, visits + 1);
    }

    /// Whether the schedule limits (windows, ride times, duration) and the capacity can all be kept.
    boolean isFeasible() {
        for (int k = 0; k <= visits + 1; k++) {
            if (load[k] > problem.limits.capacity() || earliest[k] > latest[k] + StaticProblem.EXACT) {
                return false;
            }
        }
        return closure.keepsLimits(this);
    }

    /// The first visit after which there is a place for what ends at `end` or later: what follows need not begin
    /// before.
    int firstPlace(double end) {
        int low = 0;
        int high = visits + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (middle > visits || latest[middle + 1] + drive[middle + 1] >= end) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The last visit that can begin by `begin`.
    int lastPlace(double begin) {
        int low = 0;
        int high = visits + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (earliest[middle] + drive[middle] > begin) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    /// Where in [#mostWaiting] the row of `from` begins, brought up to date.
    int limitWaiting(int from) {
        if (limited[from] != version) {
            limited[from] = version;
            closure.limitWaiting(this, from);
        }
        return from * width;
    }

    void update() {
        version++;
        double driven = 0;
        distance = 0;
        for (int k = 0; k <= visits; k++) {
            int from = node[k];
            leg[k] = problem.distance[from * problem.nodes + node[k + 1]];
            load[k + 1] = load[k] + problem.load[node[k + 1]];
            drive[k] = driven;
            driven += problem.service[from] + leg[k];
            distance += leg[k];
        }
        drive[visits + 1] = driven;
        closure.compute(this);
        insertions.forget();
    }

    private void reserve(int visitsMax) {
        int length = visitsMax + 2;
        if (node.length < length) {
            length += length / 2;
            node = Arrays.copyOf(node, length);
            drive = new double[length];
            leg = new double[length];
            earliest = new double[length];
            latest = new double[length];
            load = new int[length];
            width = length;
            if (problem.rideLimited || problem.durationLimited) {
                mostWaiting = new double[length * length];
                limited = new long[length];
                dropOffAt = new int[length];
                spare = new double[length];
            }
        }
    }
}
