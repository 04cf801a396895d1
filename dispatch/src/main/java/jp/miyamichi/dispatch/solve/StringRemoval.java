package jp.miyamichi.dispatch.solve;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Takes out strings of consecutive visits from routes that pass near one another (Christiaens and Vanden Berghe 2020,
/// "Slack induction by string removals"), here for requests with two ends: a request goes when one of its ends
/// is in the string. A split string leaves some visits in its middle where they are.
final class StringRemoval implements Removal {

    private static final double SPLIT_SHARE = 0.5;

    private final Neighbours neighbours;
    private final double averageRemoved;
    private final double stringMax;
    private final boolean[] ruined;

    /// @param averageRemoved visits taken out in the mean
    /// @param stringMax the longest string, in visits
    StringRemoval(StaticProblem problem, Neighbours neighbours, double averageRemoved, double stringMax) {
        this.neighbours = neighbours;
        this.averageRemoved = averageRemoved;
        this.stringMax = stringMax;
        ruined = new boolean[Math.min(problem.limits.vehicles(), problem.requests)];
    }

    @Override
    public void remove(Plan plan, RandomGenerator random) {
        var problem = plan.problem;
        int served = problem.requests - plan.absent.size();
        double mean = 2.0 * served / Math.max(1, plan.vehicles());
        double longest = Math.min(stringMax, mean);
        double stringsMax = Math.max(1, 4 * averageRemoved / (1 + longest) - 1);
        int strings = (int) (random.nextDouble() * stringsMax + 1);
        Arrays.fill(ruined, false);
        int seed = plan.absent.size() > 0 && random.nextBoolean()
                ? plan.absent.get(random.nextInt(plan.absent.size()))
                : random.nextInt(problem.requests);
        for (int request : neighbours.of(seed)) {
            int slot = plan.routeOf[request];
            if (strings > 0 && slot != Plan.NONE && !ruined[slot]) {
                ruined[slot] = true;
                strings--;
                int end = random.nextBoolean() ? problem.pickup(request) : problem.dropOff(request);
                cut(plan, plan.routes[slot], end, longest, random);
            }
        }
    }

    private void cut(Plan plan, Route route, int node, double longest, RandomGenerator random) {
        int at = 1;
        while (route.node[at] != node) {
            at++;
        }
        int visits = route.visits;
        int length = 1 + random.nextInt((int) Math.max(1, Math.min(visits, longest)));
        int left = 0;
        if (length > 1 && random.nextDouble() < SPLIT_SHARE) {
            while (length + left < visits && random.nextDouble() < 0.5) {
                left++;
            }
        }
        int span = length + left;
        int first = Math.max(1, Math.min(visits + 1 - span, at - random.nextInt(span)));
        int leftFrom = first + random.nextInt(length);
        for (int k = first; k < first + span; k++) {
            if (k < leftFrom || k >= leftFrom + left) {
                plan.remove(plan.problem.request(route.node[k]));
            }
        }
    }
}
