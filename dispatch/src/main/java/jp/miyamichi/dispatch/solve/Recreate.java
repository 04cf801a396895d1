package jp.miyamichi.dispatch.solve;

import java.util.random.RandomGenerator;

/// Puts absent requests back, each where it costs least: in a drawn order, or always next the one whose second best
/// route is much worse than its best (*regret*). Now and then a route is passed over (a *blink*), so that the same ruin
/// does not always end in the same plan.
final class Recreate {

    private static final double BLINK_SHARE = 0.04;
    private static final double REGRET_SHARE = 0.05;

    /// The regret of a request that fits into one route only.
    private static final double ONLY_ROUTE = 1e6;

    private final Orders orders;
    private final InsertionSearch search;
    private final Requests waiting = new Requests();

    /// Of the request looked at last: the cheapest route, and the detours in the cheapest and in the next.
    private int slot;

    private double least;
    private double second;

    Recreate(StaticProblem problem, Orders orders) {
        this.orders = orders;
        search = new InsertionSearch(problem, new Route(problem, new Closure(problem)));
    }

    Orders orders() {
        return orders;
    }

    /// Puts in what finds a place; the rest stays in [Plan#absent].
    ///
    /// @param costMax gives up (and answers false) as soon as distance and penalties exceed it
    /// @param penalty cost of each request left over
    boolean recreate(Plan plan, double costMax, double penalty, RandomGenerator random) {
        waiting.set(plan.absent);
        plan.absent.clear();
        boolean byRegret = random.nextDouble() < REGRET_SHARE;
        if (!byRegret) {
            orders.sort(waiting, random);
        }
        for (int next = 0; next < waiting.size(); next++) {
            if (byRegret) {
                waiting.swap(next, mostRegretted(plan, next, random));
            }
            place(plan, waiting.get(next), random);
            if (plan.distance + penalty * plan.absent.size() > costMax) {
                return false;
            }
        }
        return true;
    }

    private void place(Plan plan, int request, RandomGenerator random) {
        look(plan, request, random);
        if (slot == Plan.NONE) {
            plan.absent.add(request);
            orders.countAbsence(request);
        } else {
            plan.insert(request, slot);
        }
    }

    private int mostRegretted(Plan plan, int from, RandomGenerator random) {
        double most = Double.NEGATIVE_INFINITY;
        int chosen = from;
        for (int i = from; i < waiting.size(); i++) {
            look(plan, waiting.get(i), random);
            double regret = slot == Plan.NONE ? Double.POSITIVE_INFINITY : Math.min(second, ONLY_ROUTE) - least;
            if (regret > most) {
                most = regret;
                chosen = i;
            }
        }
        return chosen;
    }

    private void look(Plan plan, int request, RandomGenerator random) {
        search.begin(request);
        slot = Plan.NONE;
        least = Double.POSITIVE_INFINITY;
        second = least;
        boolean emptySeen = false;
        for (int candidate = 0; candidate < plan.fleet; candidate++) {
            var route = plan.routes[candidate];
            if (route.visits == 0) {
                if (emptySeen) {
                    continue; // one empty vehicle is like another
                }
                emptySeen = true;
            }
            double detour = search.detour(route);
            if (detour < second && random.nextDouble() >= BLINK_SHARE) {
                second = Math.max(least, detour);
                if (detour < least) {
                    least = detour;
                    slot = candidate;
                }
            }
        }
    }
}
