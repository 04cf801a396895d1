package jp.miyamichi.dispatch.solve;

import java.util.List;
import java.util.random.RandomGenerator;

/// Ruin and recreate under simulated annealing, for the shortest distance with the plan's fleet.
final class Search {

    /// Iterations between two looks at the budget.
    private static final int LOOK_EVERY = 32;

    private final Plan plan;
    private final Ruin ruin;
    private final Recreate recreate;
    private final RandomGenerator random;
    private final double penalty;
    private final Annealing annealing;

    private List<int[]> best;
    private double bestCost;
    long iterations;
    double found;

    Search(Plan plan, Ruin ruin, Recreate recreate, RandomGenerator random) {
        this.plan = plan;
        this.ruin = ruin;
        this.recreate = recreate;
        this.random = random;
        var problem = plan.problem;
        double leg = plan.distance / Math.max(1, 2 * problem.requests);
        penalty = 1e5;
        annealing = new Annealing(
                leg * Double.parseDouble(System.getProperty("t0", "1")),
                leg * Double.parseDouble(System.getProperty("t1", "0.005")));
        best = plan.tours();
        bestCost = cost();
    }

    List<int[]> run(Budget budget) {
        double temperature = 0;
        double spent = 0;
        for (; ; iterations++) {
            if (iterations % LOOK_EVERY == 0) {
                spent = budget.spent();
                if (spent >= 1) {
                    return best;
                }
                temperature = annealing.temperature(spent);
            }
            double costMax = Annealing.costMax(cost(), temperature, random.nextDouble());
            plan.begin();
            ruin.ruin(plan, random);
            if (recreate.recreate(plan, costMax, penalty, random)) {
                plan.keep();
                if (cost() < bestCost - 1e-7) {
                    bestCost = cost();
                    best = plan.tours();
                    found = spent;
                }
            } else {
                plan.giveUp();
            }
        }
    }

    private double cost() {
        return plan.distance + penalty * plan.absent.size();
    }
}
