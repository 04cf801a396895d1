package jp.miyamichi.dispatch.solve;

import java.util.random.RandomGenerator;

/// Puts absent requests back in a drawn order, each where it costs least. Now and then a route is passed over (a
/// *blink*), so that the same ruin does not always end in the same plan.
final class Recreate {

    private static final double BLINK_SHARE = 0.04;

    /// Recreations that begin with an empty vehicle, where there is one: one request alone would never pay for it.
    private static final double OPEN_SHARE = 0.05;

    private final Orders orders;
    private final InsertionSearch search;
    private final Requests waiting = new Requests();
    private final Requests unknown = new Requests();

    /// Of the request looked at last: the cheapest route, and the detour there.
    private int slot;

    private double least;

    Recreate(StaticProblem problem, Orders orders) {
        this.orders = orders;
        search = new InsertionSearch(problem, new Route(problem, new Closure(problem)));
    }

    Orders orders() {
        return orders;
    }

    /// Puts in what finds a place; the rest stays in [Plan#absent].
    ///
    /// @param costMax gives up (and answers false) as soon as distance and penalties would exceed it
    /// @param penalty cost of each request left over
    boolean recreate(Plan plan, double costMax, double penalty, RandomGenerator random) {
        waiting.set(plan.absent);
        plan.absent.clear();
        orders.sort(waiting, random);
        boolean open = random.nextDouble() < OPEN_SHARE;
        for (int next = 0; next < waiting.size(); next++) {
            int request = waiting.get(next);
            if (next > 0 || !open || !fitsEmpty(plan, request)) {
                look(plan, request, random);
            }
            boolean fits = slot != Plan.NONE;
            double distance = plan.distance + (fits ? least : 0);
            if (distance + penalty * (plan.absent.size() + (fits ? 0 : 1)) > costMax) {
                return false;
            }
            if (fits) {
                plan.insert(request, slot);
            } else {
                plan.absent.add(request);
                orders.countAbsence(request);
            }
        }
        return true;
    }

    /// Looks at the empty vehicles only, if there are any.
    private boolean fitsEmpty(Plan plan, int request) {
        search.begin(request);
        slot = Plan.NONE;
        least = Double.POSITIVE_INFINITY;
        for (int candidate = 0; candidate < plan.fleet && slot == Plan.NONE; candidate++) {
            if (plan.routes[candidate].visits == 0) {
                compare(candidate, search.detour(plan.routes[candidate], least));
            }
        }
        return slot != Plan.NONE;
    }

    /// Routes that remember the answer first: what they cost lets the others be dismissed sooner.
    private void look(Plan plan, int request, RandomGenerator random) {
        search.begin(request);
        slot = Plan.NONE;
        least = Double.POSITIVE_INFINITY;
        unknown.clear();
        boolean emptySeen = false;
        for (int candidate = 0; candidate < plan.fleet; candidate++) {
            var route = plan.routes[candidate];
            if (route.visits == 0) {
                if (emptySeen) {
                    continue; // one empty vehicle is like another
                }
                emptySeen = true;
            }
            if (random.nextDouble() < BLINK_SHARE) {
                continue;
            }
            if (route.insertions.knows(request, least)) {
                compare(candidate, route.insertions.detour(request));
            } else {
                unknown.add(candidate);
            }
        }
        for (int i = 0; i < unknown.size(); i++) {
            int candidate = unknown.get(i);
            compare(candidate, search.detour(plan.routes[candidate], least));
        }
    }

    private void compare(int candidate, double detour) {
        if (detour < least) {
            least = detour;
            slot = candidate;
        }
    }
}
