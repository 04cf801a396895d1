package jp.miyamichi.dispatch.solve;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Solves static problems, one thread, until the budget is spent.
public final class Solver {

    private static final double FLEET_SHARE = 0.5;

    private Solver() {}

    /// The best plan found within `budget`; the same random numbers and a budget of iterations give the same plan.
    public static Solution solve(StaticProblem problem, Budget budget, RandomGenerator random) {
        var plan = new Plan(problem);
        var ruin = new Ruin(problem, new Neighbours(problem));
        var recreate = new Recreate(problem, new Orders(problem));
        recreate.recreate(plan, Double.POSITIVE_INFINITY, 0, random);
        boolean fewer = problem.objective == Objective.VEHICLES_THEN_DISTANCE;
        double start = budget.spent();
        double fleet = fewer ? start + (1 - start) * FLEET_SHARE : start;
        if (fewer || plan.absent.size() > 0) {
            new FleetReduction(plan, ruin, recreate, random).run(budget.part(start, fleet));
        }
        var search = new Search(plan, ruin, recreate, random);
        plan.set(search.run(budget.part(budget.spent(), 1)));
        System.err.println(
                "iterations " + search.iterations + " found at " + search.found + " absent " + plan.absent.size());
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
