package jp.miyamichi.dispatch.solve;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Solves static problems, one thread, until the budget is spent: a first plan by insertion, then fewer vehicles where
/// they count, then shorter tours.
public final class Solver {

    /// Share of the budget for fewer vehicles.
    private static final double FLEET_SHARE = 0.5;

    private Solver() {}

    /// The best plan found within `budget`. The same seed and a budget that does not look at a clock give the same
    /// plan.
    public static Solution solve(StaticProblem problem, Budget budget, RandomGenerator random) {
        var plan = new Plan(problem);
        var ruin = new Ruin(problem, new Neighbours(problem));
        var recreate = new Recreate(problem, new Orders(problem));
        recreate.recreate(plan, Double.POSITIVE_INFINITY, 0, random);
        double start = budget.spent();
        if (problem.objective == Objective.VEHICLES_THEN_DISTANCE && start < 1) {
            double end = start + (1 - start) * FLEET_SHARE;
            new FleetReduction(plan, ruin, recreate, random).run(budget.part(start, end));
            start = budget.spent();
        }
        if (start < 1) {
            plan.set(new Search(plan, ruin, recreate, random).run(budget.part(start, 1)));
        }
        return solution(plan);
    }

    private static Solution solution(Plan plan) {
        var tours = plan.tours().stream()
                .map(tour -> Arrays.stream(tour)
                        .map(node -> plan.problem.fileId[node])
                        .boxed()
                        .toList())
                .toList();
        return new Solution(plan.problem.name, tours, plan.distance, plan.absent.size());
    }
}
