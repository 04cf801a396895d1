package jp.miyamichi.dispatch.solve;

import java.util.random.RandomGenerator;

/// Empties one route, at most `most` requests of it.
record RouteRemoval(int most) implements Removal {

    @Override
    public void remove(Plan plan, RandomGenerator random) {
        var route = plan.routes[random.nextInt(plan.fleet)];
        for (int k = 1; k <= route.visits && plan.removedCount() < most; k++) {
            plan.remove(plan.problem.request(route.node[k]));
        }
    }
}
