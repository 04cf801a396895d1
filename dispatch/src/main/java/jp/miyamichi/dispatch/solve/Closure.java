package jp.miyamichi.dispatch.solve;

import java.util.Arrays;

/// Computes what follows for a [Route] from all its windows and limits together. One object serves all routes of one
/// thread: it only lends them working space.
///
/// Waiting between two visits is limited by chains of riders aboard: whoever is aboard limits it as far as the own
/// drop-off, whoever got in meanwhile as far as theirs, and so on; the tightest chain counts. The chains end where the
/// vehicle is empty, so a row costs about visits × riders aboard, far less than closing a general graph.
final class Closure {

    private static final double FREE = Double.POSITIVE_INFINITY;

    /// Minutes: changes below this follow from rounding alone, and would never end.
    private static final double SETTLED = 1e-10;

    private final StaticProblem problem;
    private final boolean limited;
    private final int[] pickedUpAt;

    Closure(StaticProblem problem) {
        this.problem = problem;
        limited = problem.rideLimited || problem.durationLimited;
        pickedUpAt = new int[problem.requests];
    }

    void compute(Route route) {
        windows(route);
        if (limited) {
            findRides(route);
            route.wholeWaiting =
                    problem.durationLimited ? problem.limits.durationMax() - route.drive[route.visits + 1] : FREE;
            while (pullAlong(route)) {
                // a ride that was pulled may pull the ride before it
            }
            while (holdBack(route)) {
                // and so the other way round
            }
        }
    }

    /// Whether driving alone, without any waiting, keeps ride times and duration.
    boolean keepsLimits(Route route) {
        if (limited) {
            for (int k = 1; k <= route.visits; k++) {
                if (route.dropOffAt[k] > 0 && route.spare[k] < -StaticProblem.EXACT) {
                    return false;
                }
            }
        }
        return route.drive[route.visits + 1] <= problem.limits.durationMax() + StaticProblem.EXACT;
    }

    private void windows(Route route) {
        int end = route.visits + 1;
        double least = Double.NEGATIVE_INFINITY;
        for (int k = 0; k <= end; k++) {
            least = Math.max(least, problem.earliest[route.node[k]] - route.drive[k]);
            route.earliest[k] = least;
        }
        double most = FREE;
        for (int k = end; k >= 0; k--) {
            most = Math.min(most, problem.latest[route.node[k]] - route.drive[k]);
            route.latest[k] = most;
        }
    }

    private void findRides(Route route) {
        double rideTimeMax = problem.limits.rideTimeMax();
        int requests = problem.requests;
        int[] node = route.node;
        double[] drive = route.drive;
        for (int k = 1; k <= route.visits; k++) {
            route.dropOffAt[k] = 0;
            if (node[k] <= requests) {
                pickedUpAt[node[k] - 1] = k;
            } else {
                int pickup = pickedUpAt[node[k] - 1 - requests];
                route.dropOffAt[pickup] = k;
                route.spare[pickup] = problem.service[node[pickup]] + rideTimeMax - (drive[k] - drive[pickup]);
            }
        }
    }

    /// Fills the row of `from` in [Route#mostWaiting], for the riders aboard alone.
    void limitWaiting(Route route, int from) {
        double[] most = route.mostWaiting;
        int row = from * route.width;
        Arrays.fill(most, row + from + 1, row + route.visits + 2, FREE);
        int first = from;
        while (first > 1 && route.load[first - 1] > 0) {
            first--;
        }
        for (int k = first; k <= route.visits; k++) {
            double before = k <= from ? 0 : most[row + k];
            if (before == FREE) {
                break;
            }
            double chain = before + route.spare[k];
            for (int to = Math.max(k, from) + 1; to <= route.dropOffAt[k]; to++) {
                most[row + to] = Math.min(most[row + to], chain);
            }
        }
    }

    /// Whoever gets out late must not have got in too early.
    private boolean pullAlong(Route route) {
        double[] earliest = route.earliest;
        int end = route.visits + 1;
        boolean changed = earliest[end] - route.wholeWaiting > earliest[0] + SETTLED;
        if (changed) {
            earliest[0] = earliest[end] - route.wholeWaiting;
        }
        for (int k = route.visits; k > 0; k--) {
            int dropOff = route.dropOffAt[k];
            if (dropOff > 0 && earliest[dropOff] - route.spare[k] > earliest[k] + SETTLED) {
                earliest[k] = earliest[dropOff] - route.spare[k];
                changed = true;
            }
        }
        for (int k = 1; changed && k <= end; k++) {
            earliest[k] = Math.max(earliest[k], earliest[k - 1]);
        }
        return changed;
    }

    /// Whoever gets in early must get out early.
    private boolean holdBack(Route route) {
        double[] latest = route.latest;
        int end = route.visits + 1;
        boolean changed = latest[0] + route.wholeWaiting < latest[end] - SETTLED;
        if (changed) {
            latest[end] = latest[0] + route.wholeWaiting;
        }
        for (int k = 1; k <= route.visits; k++) {
            int dropOff = route.dropOffAt[k];
            if (dropOff > 0 && latest[k] + route.spare[k] < latest[dropOff] - SETTLED) {
                latest[dropOff] = latest[k] + route.spare[k];
                changed = true;
            }
        }
        for (int k = end; changed && k > 0; k--) {
            latest[k - 1] = Math.min(latest[k - 1], latest[k]);
        }
        return changed;
    }
}
