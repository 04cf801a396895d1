package jp.miyamichi.dispatch.solve;

import java.util.List;
import java.util.random.RandomGenerator;

/// Finds tours for fewer vehicles: gives one up, and looks for a plan that has room for its requests in the others.
/// Requests that were often left over count more, so the search turns to those that are hard to place
/// (absence counters, Christiaens and Vanden Berghe 2020).
final class FleetReduction {

    private final Plan plan;
    private final Ruin ruin;
    private final Recreate recreate;
    private final RandomGenerator random;

    FleetReduction(Plan plan, Ruin ruin, Recreate recreate, RandomGenerator random) {
        this.plan = plan;
        this.ruin = ruin;
        this.recreate = recreate;
        this.random = random;
    }

    /// Ends with the fewest vehicles found, all requests served where that was ever so.
    void run(Budget budget) {
        List<int[]> complete = plan.tours();
        boolean served = plan.absent.size() == 0;
        while (budget.spent() < 1 && complete.size() > 1) {
            if (served) {
                dissolveOne();
            }
            if (!placeAbsent(budget)) {
                break;
            }
            complete = plan.tours();
            served = true;
        }
        if (served) {
            plan.fleet = complete.size();
            plan.set(complete);
        }
    }

    private void dissolveOne() {
        var tours = plan.tours();
        int easiest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < tours.size(); i++) {
            double absences = 0;
            for (int node : tours.get(i)) {
                absences += 1 + recreate.orders().absences(plan.problem.request(node));
            }
            if (absences < least) {
                least = absences;
                easiest = i;
            }
        }
        tours.remove(easiest);
        plan.fleet = tours.size();
        plan.set(tours);
    }

    private boolean placeAbsent(Budget budget) {
        double temperature = plan.distance / (2 * plan.problem.requests);
        for (long iteration = 0; plan.absent.size() > 0; iteration++) {
            if (iteration % Search.LOOK_EVERY == 0 && budget.spent() >= 1) {
                return false;
            }
            double missing = absences();
            int count = plan.absent.size();
            double costMax = Annealing.costMax(plan.distance, temperature, random.nextDouble());
            plan.begin();
            ruin.ruin(plan, random);
            recreate.recreate(plan, Double.POSITIVE_INFINITY, 0, random);
            boolean better = absences() < missing || plan.absent.size() < count;
            if (better || (plan.absent.size() <= count && plan.distance < costMax)) {
                plan.keep();
            } else {
                plan.giveUp();
            }
        }
        return true;
    }

    private double absences() {
        double sum = 0;
        for (int i = 0; i < plan.absent.size(); i++) {
            sum += recreate.orders().absences(plan.absent.get(i));
        }
        return sum;
    }
}
