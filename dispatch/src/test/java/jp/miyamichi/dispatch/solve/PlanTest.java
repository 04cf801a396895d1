package jp.miyamichi.dispatch.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

class PlanTest {

    private static final double DEAR = 1e6;

    @Property(tries = 300)
    void aTrialGivenUpLeavesThePlanAsItWas(@ForAll @LongRange(min = 0, max = 1_000_000_000) long seed) {
        var trials = new Trials(seed);
        for (int i = 0; i < 5; i++) {
            var before = trials.picture();
            boolean done = trials.tryAnother(trials.cost() * trials.random.nextDouble());
            Statistics.label("built to its end").collect(done);
            trials.plan.giveUp();
            assertThat(trials.picture()).isEqualTo(before);
            trials.tryAnother(Double.POSITIVE_INFINITY);
            trials.plan.keep();
        }
    }

    @Property(tries = 300)
    void aTrialKeptIsFeasibleAndKnowsItsLength(@ForAll @LongRange(min = 0, max = 1_000_000_000) long seed) {
        var trials = new Trials(seed);
        for (int i = 0; i < 5; i++) {
            trials.tryAnother(Double.POSITIVE_INFINITY);
            trials.plan.keep();
            double length = 0;
            int visits = 0;
            for (var route : trials.plan.routes) {
                assertThat(route.isFeasible()).isTrue();
                length += route.distance;
                visits += route.visits;
            }
            assertThat(trials.plan.distance).isCloseTo(length, within(1e-9));
            assertThat(visits / 2 + trials.plan.absent.size()).isEqualTo(trials.plan.problem.requests);
        }
    }

    @Property(tries = 300)
    void aBuildingThatGetsTooDearEndsAndABearableOneStaysBelow(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long seed) {
        var trials = new Trials(seed);
        double costMax = trials.cost();
        boolean done = trials.tryAnother(costMax);
        Statistics.label("bearable").collect(done);
        if (done) {
            assertThat(trials.cost()).isLessThanOrEqualTo(costMax + 1e-6);
        }
    }

    /// A plan that is ruined and recreated.
    private static final class Trials {
        private final SplittableRandom random;
        private final Plan plan;
        private final Ruin ruin;
        private final Recreate recreate;

        Trials(long seed) {
            random = new SplittableRandom(seed);
            var problem = RandomProblems.draw(seed);
            plan = new Plan(problem);
            ruin = new Ruin(problem, new Neighbours(problem));
            recreate = new Recreate(problem, new Orders(problem));
            recreate.recreate(plan, Double.POSITIVE_INFINITY, 0, random);
        }

        boolean tryAnother(double costMax) {
            plan.begin();
            ruin.ruin(plan, random);
            return recreate.recreate(plan, costMax, DEAR, random);
        }

        double cost() {
            return plan.distance + DEAR * plan.absent.size();
        }

        List<Object> picture() {
            var absent = new TreeSet<Integer>();
            for (int i = 0; i < plan.absent.size(); i++) {
                absent.add(plan.absent.get(i));
            }
            var tours = plan.tours().stream().map(Arrays::toString).toList();
            return List.of(tours, plan.distance, absent, Arrays.toString(plan.routeOf));
        }
    }
}
