package jp.miyamichi.dispatch.solve;

import java.util.random.RandomGenerator;

/// Puts absent requests back, each where it costs least, now and then passing over a route (a *blink*), so that the
/// same
/// ruin does not always end in the same plan.
final class Recreate {

    private final double blinkShare = Integer.getInteger("blink", 10) / 1000.0;

    final Orders orders;
    private final InsertionSearch search;
    private final Requests waiting = new Requests();

    Recreate(StaticProblem problem, Orders orders) {
        this.orders = orders;
        search = new InsertionSearch(problem, new Route(problem, new Closure(problem)));
    }

    /// Puts in what finds a place; the rest stays in [Plan#absent].
    ///
    /// @param costMax gives up (and answers false) as soon as distance and penalties exceed it
    /// @param penalty cost of each request left over
    boolean recreate(Plan plan, double costMax, double penalty, RandomGenerator random) {
        waiting.set(plan.absent);
        plan.absent.clear();
        if (random.nextDouble() < regretShare) {
            return byRegret(plan, costMax, penalty, random);
        }
        orders.sort(waiting, random);
        for (int i = 0; i < waiting.size(); i++) {
            int request = waiting.get(i);
            int slot = cheapest(plan, request, random);
            if (slot == Plan.NONE) {
                plan.absent.add(request);
                orders.countAbsence(request);
            } else {
                plan.insert(request, slot);
            }
            if (plan.distance + penalty * plan.absent.size() > costMax) {
                return false;
            }
        }
        return true;
    }

    private final double regretShare = Integer.getInteger("regret", 30) / 100.0;
    private double second;

    private boolean byRegret(Plan plan, double costMax, double penalty, RandomGenerator random) {
        while (waiting.size() > 0) {
            double most = Double.NEGATIVE_INFINITY;
            int chosen = 0;
            int chosenSlot = Plan.NONE;
            for (int i = 0; i < waiting.size(); i++) {
                int slot = cheapest(plan, waiting.get(i), random);
                if (slot == Plan.NONE) {
                    chosen = i;
                    chosenSlot = slot;
                    break;
                }
                double first = plan.routes[slot].insertions.detour(waiting.get(i));
                double regret = Math.min(second, 1e6) - first;
                if (regret > most) {
                    most = regret;
                    chosen = i;
                    chosenSlot = slot;
                }
            }
            int request = waiting.get(chosen);
            waiting.dropAt(chosen);
            if (chosenSlot == Plan.NONE) {
                plan.absent.add(request);
                orders.countAbsence(request);
            } else {
                plan.insert(request, chosenSlot);
            }
            if (plan.distance + penalty * plan.absent.size() > costMax) {
                return false;
            }
        }
        return true;
    }

    private int cheapest(Plan plan, int request, RandomGenerator random) {
        search.begin(request);
        int chosen = Plan.NONE;
        double least = Double.POSITIVE_INFINITY;
        second = least;
        boolean emptySeen = false;
        for (int slot = 0; slot < plan.fleet; slot++) {
            var route = plan.routes[slot];
            if (route.visits == 0) {
                if (emptySeen) {
                    continue;
                }
                emptySeen = true;
            }
            double detour = search.detour(route);
            if (detour < second && random.nextDouble() >= blinkShare) {
                if (detour < least) {
                    second = least;
                    least = detour;
                    chosen = slot;
                } else {
                    second = detour;
                }
            }
        }
        return chosen;
    }
}
