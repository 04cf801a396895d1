package jp.miyamichi.dispatch.solve;

import java.util.Comparator;
import java.util.stream.IntStream;

/// For each request the others, the most related first: near at both ends, and at a similar time.
final class Neighbours {

    /// Related requests beyond these are as good as drawn at random.
    private static final int KEPT_MAX = 200;

    private static final double MINUTES_AS_DISTANCE = 0.3;

    private final StaticProblem problem;
    private final int[][] nearest;

    Neighbours(StaticProblem problem) {
        this.problem = problem;
        nearest = new int[problem.requests][];
        for (int request = 0; request < problem.requests; request++) {
            nearest[request] = ranked(request);
        }
    }

    int[] of(int request) {
        return nearest[request];
    }

    private int[] ranked(int request) {
        double[] apart = new double[problem.requests];
        for (int other = 0; other < problem.requests; other++) {
            apart[other] = apart(problem.pickup(request), problem.pickup(other))
                    + apart(problem.dropOff(request), problem.dropOff(other));
        }
        return IntStream.range(0, problem.requests)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> other == request ? -1 : apart[other]))
                .limit(KEPT_MAX)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double apart(int one, int other) {
        return problem.distance(one, other)
                + MINUTES_AS_DISTANCE
                        * Math.abs(problem.earliest[one]
                                + problem.latest[one]
                                - problem.earliest[other]
                                - problem.latest[other])
                        / 2;
    }
}
