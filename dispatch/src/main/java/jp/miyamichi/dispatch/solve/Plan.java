package jp.miyamichi.dispatch.solve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All routes of the fleet as they are now, and a trial of something else that can be kept or given up as a whole. The
/// routes a trial does not touch stay the same objects, with all they remember.
final class Plan {

    static final int NONE = -1;

    final StaticProblem problem;
    final Route[] routes;
    final int[] routeOf;

    /// How many routes may be used: the first so many.
    int fleet;

    double distance;

    /// Requests in no route. During a trial: in no route yet.
    final Requests absent = new Requests();

    private final Route[] before;
    private final int[] touched;
    private int touches;
    private double distanceBefore;
    private final Requests absentBefore = new Requests();
    private final Requests removed = new Requests();
    private final int[] routeBefore;
    private final boolean[] marked;
    private final ArrayDeque<Route> spare = new ArrayDeque<>();
    private final Closure closure;

    Plan(StaticProblem problem) {
        this.problem = problem;
        closure = new Closure(problem);
        fleet = Math.min(problem.limits.vehicles(), problem.requests);
        routes = new Route[fleet];
        before = new Route[fleet];
        touched = new int[fleet];
        for (int slot = 0; slot < fleet; slot++) {
            routes[slot] = new Route(problem, closure);
        }
        routeOf = new int[problem.requests];
        routeBefore = new int[problem.requests];
        marked = new boolean[problem.requests];
        Arrays.fill(routeOf, NONE);
        for (int request = 0; request < problem.requests; request++) {
            absent.add(request);
        }
    }

    void begin() {
        touches = 0;
        removed.clear();
        distanceBefore = distance;
        absentBefore.set(absent);
    }

    /// Whether the trial has taken the request out already.
    boolean isRemoved(int request) {
        return marked[request] || routeOf[request] == NONE;
    }

    /// Takes a request out of its route; the routes are brought up to date by [#closeGaps].
    void remove(int request) {
        if (!isRemoved(request)) {
            marked[request] = true;
            removed.add(request);
        }
    }

    int removedCount() {
        return removed.size();
    }

    void closeGaps() {
        for (int i = 0; i < removed.size(); i++) {
            int request = removed.get(i);
            int slot = routeOf[request];
            routeBefore[request] = slot;
            if (touch(slot)) {
                routes[slot].leaveOut(marked);
            }
            absent.add(request);
        }
        for (int i = 0; i < touches; i++) {
            var route = routes[touched[i]];
            distance -= route.distance;
            route.update();
            distance += route.distance;
        }
        for (int i = 0; i < removed.size(); i++) {
            marked[removed.get(i)] = false;
            routeOf[removed.get(i)] = NONE;
        }
    }

    /// Puts the request where the route remembers it to be cheapest. The caller takes it from [#absent].
    void insert(int request, int slot) {
        int pickupAfter = routes[slot].insertions.pickupAfter(request);
        int dropOffAfter = routes[slot].insertions.dropOffAfter(request);
        touch(slot);
        distance -= routes[slot].distance;
        routes[slot].insert(request, pickupAfter, dropOffAfter);
        distance += routes[slot].distance;
        routeOf[request] = slot;
    }

    void keep() {
        for (int i = 0; i < touches; i++) {
            spare.push(before[touched[i]]);
            before[touched[i]] = routes[touched[i]];
        }
        touches = 0;
    }

    void giveUp() {
        for (int i = 0; i < touches; i++) {
            spare.push(routes[touched[i]]);
            routes[touched[i]] = before[touched[i]];
        }
        for (int i = 0; i < absentBefore.size(); i++) {
            routeOf[absentBefore.get(i)] = NONE;
        }
        for (int i = 0; i < removed.size(); i++) {
            routeOf[removed.get(i)] = routeBefore[removed.get(i)];
        }
        absent.set(absentBefore);
        distance = distanceBefore;
        touches = 0;
    }

    private boolean touch(int slot) {
        for (int i = 0; i < touches; i++) {
            if (touched[i] == slot) {
                return false;
            }
        }
        before[slot] = routes[slot];
        var copy = spare.isEmpty() ? new Route(problem, closure) : spare.pop();
        copy.copy(routes[slot]);
        routes[slot] = copy;
        touched[touches++] = slot;
        return true;
    }

    int vehicles() {
        int used = 0;
        for (int slot = 0; slot < fleet; slot++) {
            used += routes[slot].visits > 0 ? 1 : 0;
        }
        return used;
    }

    List<int[]> tours() {
        var tours = new ArrayList<int[]>();
        for (int slot = 0; slot < fleet; slot++) {
            if (routes[slot].visits > 0) {
                tours.add(routes[slot].sequence());
            }
        }
        return tours;
    }

    /// Replaces everything, outside of a trial.
    void set(List<int[]> tours) {
        Arrays.fill(routeOf, NONE);
        distance = 0;
        for (int slot = 0; slot < routes.length; slot++) {
            routes[slot].set(slot < tours.size() ? tours.get(slot) : new int[0]);
            distance += routes[slot].distance;
            for (int k = 1; k <= routes[slot].visits; k++) {
                routeOf[problem.request(routes[slot].node[k])] = slot;
            }
        }
        absent.clear();
        for (int request = 0; request < problem.requests; request++) {
            if (routeOf[request] == NONE) {
                absent.add(request);
            }
        }
    }
}
