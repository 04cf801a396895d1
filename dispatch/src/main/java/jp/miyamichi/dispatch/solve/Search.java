package jp.miyamichi.dispatch.solve;

import java.util.List;
import java.util.random.RandomGenerator;

/// Ruin and recreate under simulated annealing, for the shortest distance with the plan's fleet.
final class Search {

    /// Iterations between two looks at the budget.
    static final int LOOK_EVERY = 32;

    /// What leaving out a request costs: more than any tour, so that it only happens while there is no other way.
    private static final double UNSERVED = 1e6;

    /// First and last temperature, as shares of the mean distance between two visits. Measured: hotter, every
    /// plan is as good as another; colder, nothing changes any more.
    private static final double HOTTEST = 0.7;

    private static final double COLDEST = 0.08;

    private static final double SHORTER = 1e-7;

    /// For plans that serve nobody, and plans in one place.
    private static final double LENGTH_MIN = 1e-3;

    private final Plan plan;
    private final Ruin ruin;
    private final Recreate recreate;
    private final RandomGenerator random;
    private final Schedule schedule;
    private List<int[]> best;
    private double bestCost;

    Search(Plan plan, Ruin ruin, Recreate recreate, RandomGenerator random) {
        this.plan = plan;
        this.ruin = ruin;
        this.recreate = recreate;
        this.random = random;
        double leg = Math.max(plan.distance, LENGTH_MIN) / (2 * plan.problem.requests);
        schedule = new Schedule(new Annealing(HOTTEST * leg, COLDEST * leg), plan.problem.requests);
        best = plan.tours();
        bestCost = cost();
    }

    /// The best tours met until the budget is spent.
    List<int[]> run(Budget budget) {
        double temperature = 0;
        for (long iteration = 0; ; iteration++) {
            if (iteration % LOOK_EVERY == 0) {
                double spent = budget.spent();
                if (spent >= 1) {
                    return best;
                }
                int round = schedule.round();
                temperature = schedule.temperature(spent, iteration);
                if (schedule.round() > round) {
                    plan.set(best);
                }
            }
            tryAnother(Annealing.costMax(cost(), temperature, random.nextDouble()));
        }
    }

    private void tryAnother(double costMax) {
        plan.begin();
        ruin.ruin(plan, random);
        if (!recreate.recreate(plan, costMax, UNSERVED, random)) {
            plan.giveUp();
            return;
        }
        plan.keep();
        if (cost() < bestCost - SHORTER) {
            bestCost = cost();
            best = plan.tours();
        }
    }

    private double cost() {
        return plan.distance + UNSERVED * plan.absent.size();
    }
}
