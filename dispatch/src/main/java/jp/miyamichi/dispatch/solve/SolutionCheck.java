package jp.miyamichi.dispatch.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Says what is wrong with a solution, straight from the instance file's own figures. It shares nothing with the
/// search:
/// a tour's schedule is a system of difference constraints, solved by Bellman and Ford's relaxation.
public final class SolutionCheck {

    /// Minutes; what rounding of doubles can add up to in one comparison, as in the checkers of the literature.
    private static final double ROUNDING = 1e-9;

    private final StaticProblem problem;
    private final Map<Integer, Stop> stops = new HashMap<>();
    private final Map<Integer, Integer> partner = new HashMap<>();

    public SolutionCheck(StaticProblem problem) {
        this.problem = problem;
        problem.stops.forEach(stop -> stops.put(stop.id(), stop));
        for (int request = 0; request < problem.requests; request++) {
            int pickup = problem.stops.get(problem.pickup(request)).id();
            int dropOff = problem.stops.get(problem.dropOff(request)).id();
            partner.put(pickup, dropOff);
            partner.put(dropOff, pickup);
        }
    }

    /// All faults, none for a good solution.
    public List<String> faults(Solution solution) {
        var faults = new ArrayList<String>();
        if (solution.vehicles() > problem.limits.vehicles()) {
            faults.add(solution.vehicles() + " tours for " + problem.limits.vehicles() + " vehicles");
        }
        var seen = new HashSet<Integer>();
        double length = 0;
        for (var tour : solution.tours()) {
            for (int id : tour) {
                if (!partner.containsKey(id) || !seen.add(id)) {
                    faults.add("stop " + id + " is unknown or visited twice");
                    return faults;
                }
            }
            var path = withDepot(tour);
            length += driven(path, path.size() - 1);
            checkTour(tour, path, faults);
        }
        if (seen.size() != partner.size()) {
            faults.add((partner.size() - seen.size()) + " stops are not visited");
        }
        if (Math.abs(length - solution.cost()) > 1e-6 * Math.max(1, length)) {
            faults.add("the tours are " + length + " long, not " + solution.cost());
        }
        return faults;
    }

    /// Whether one tour alone keeps every limit.
    boolean isDrivable(List<Integer> tour) {
        var faults = new ArrayList<String>();
        checkTour(tour, withDepot(tour), faults);
        return faults.isEmpty();
    }

    private List<Stop> withDepot(List<Integer> tour) {
        var path = new ArrayList<Stop>();
        path.add(problem.stops.getFirst());
        tour.forEach(id -> path.add(stops.get(id)));
        path.add(problem.stops.getFirst());
        return path;
    }

    private static double driven(List<Stop> path, int legs) {
        double length = 0;
        for (int k = 0; k < legs; k++) {
            length += path.get(k).distanceTo(path.get(k + 1));
        }
        return length;
    }

    private void checkTour(List<Integer> tour, List<Stop> path, List<String> faults) {
        int load = 0;
        for (int k = 0; k < tour.size(); k++) {
            var stop = path.get(k + 1);
            load += stop.load();
            if (load > problem.limits.capacity()) {
                faults.add("load " + load + " after stop " + stop.id());
            }
            int other = tour.indexOf(partner.get(stop.id()));
            if (other < 0 || (other < k) == (stop.load() > 0)) {
                faults.add("stop " + stop.id() + " and its partner are not one after the other in one tour");
                return;
            }
        }
        if (!hasSchedule(tour, path)) {
            faults.add("no schedule keeps windows, ride times and duration of the tour " + tour);
        }
    }

    /// A limit `time[to] - time[from] <= most`.
    private record Limit(int from, int to, double most) {}

    private boolean hasSchedule(List<Integer> tour, List<Stop> path) {
        int clock = path.size();
        double[] time = new double[path.size() + 1];
        var limits = limits(tour, path, clock);
        for (int round = 0; round <= time.length; round++) {
            boolean changed = false;
            for (var limit : limits) {
                double most = time[limit.from] + limit.most;
                if (most < time[limit.to] - ROUNDING) {
                    time[limit.to] = most;
                    changed = true;
                }
            }
            if (!changed) {
                return true;
            }
        }
        return false;
    }

    private List<Limit> limits(List<Integer> tour, List<Stop> path, int clock) {
        var limits = new ArrayList<Limit>();
        int end = path.size() - 1;
        for (int k = 0; k <= end; k++) {
            var stop = path.get(k);
            limits.add(new Limit(clock, k, stop.latest()));
            limits.add(new Limit(k, clock, -stop.earliest()));
            if (k < end) {
                limits.add(new Limit(k + 1, k, -stop.service() - stop.distanceTo(path.get(k + 1))));
            }
            if (stop.load() > 0 && 0 < k && k < end) {
                int dropOff = tour.indexOf(partner.get(stop.id())) + 1;
                limits.add(new Limit(k, dropOff, stop.service() + problem.limits.rideTimeMax()));
            }
        }
        limits.add(new Limit(0, end, problem.limits.durationMax()));
        return limits;
    }
}
