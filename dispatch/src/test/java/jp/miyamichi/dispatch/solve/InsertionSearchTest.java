package jp.miyamichi.dispatch.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

/// The constant-time judgement of a pair of places against trying every pair and relaxing its whole schedule.
class InsertionSearchTest {

    private static final double NO_PLACE = Double.POSITIVE_INFINITY;

    @Property(tries = 3_000)
    void theCheapestPlaceIsTheOneThatTryingAllPlacesFinds(@ForAll @LongRange(min = 0, max = 1_000_000_000) long seed) {
        var problem = RandomProblems.draw(seed);
        var check = new SolutionCheck(problem);
        var route = new Route(problem, new Closure(problem));
        var search = new InsertionSearch(problem, route);
        for (int request = 0; request < problem.requests; request++) {
            search.begin(request);
            double found = search.detour(route, NO_PLACE);
            double expected = cheapestOfAll(problem, check, route, request);
            Statistics.label("visits and fit").collect(route.visits, found != NO_PLACE);
            if (expected == NO_PLACE || found == NO_PLACE) {
                assertThat(found).isEqualTo(expected);
            } else {
                assertThat(found).isCloseTo(expected, within(1e-9));
                double before = route.distance;
                insert(route, request);
                assertThat(route.distance - before).isCloseTo(expected, within(1e-9));
                assertThat(route.isFeasible()).isTrue();
            }
        }
    }

    @Property(tries = 300)
    void aBoundHidesDearerPlacesAndNoOthers(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long seed,
            @ForAll @DoubleRange(min = 0, max = 30) double bound) {
        var problem = RandomProblems.draw(seed);
        var bounded = new Route(problem, new Closure(problem));
        var free = new Route(problem, new Closure(problem));
        var search = new InsertionSearch(problem, free);
        for (int request = 0; request < problem.requests; request++) {
            search.begin(request);
            double within = search.detour(bounded, bound);
            double cheapest = search.detour(free, NO_PLACE);
            Statistics.label("below the bound").collect(cheapest < bound);
            if (cheapest < bound) {
                assertThat(within).isEqualTo(cheapest);
            } else {
                assertThat(within).isGreaterThanOrEqualTo(bound);
                assertThat(search.detour(bounded, NO_PLACE)).isEqualTo(cheapest);
            }
            if (cheapest != NO_PLACE) {
                insert(bounded, request);
                insert(free, request);
            }
        }
        assertThat(bounded.sequence()).isEqualTo(free.sequence());
    }

    private static void insert(Route route, int request) {
        route.insert(request, route.insertions.pickupAfter(request), route.insertions.dropOffAfter(request));
    }

    private static double cheapestOfAll(StaticProblem problem, SolutionCheck check, Route route, int request) {
        double cheapest = NO_PLACE;
        int[] visits = route.sequence();
        for (int i = 0; i <= visits.length; i++) {
            for (int j = i; j <= visits.length; j++) {
                var tour = inserted(problem, visits, request, i, j);
                double length = length(problem, tour);
                if (length - route.distance < cheapest && check.isDrivable(ids(problem, tour))) {
                    cheapest = length - route.distance;
                }
            }
        }
        return cheapest;
    }

    private static List<Integer> inserted(StaticProblem problem, int[] visits, int request, int i, int j) {
        var tour = new ArrayList<>(Arrays.stream(visits).boxed().toList());
        tour.add(j, problem.dropOff(request));
        tour.add(i, problem.pickup(request));
        return tour;
    }

    private static List<Integer> ids(StaticProblem problem, List<Integer> tour) {
        return tour.stream().map(node -> problem.fileId[node]).toList();
    }

    private static double length(StaticProblem problem, List<Integer> tour) {
        double length = 0;
        int at = 0;
        for (int node : tour) {
            length += problem.distance(at, node);
            at = node;
        }
        return length + problem.distance(at, 0);
    }
}
