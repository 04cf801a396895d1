package jp.miyamichi.dispatch.solve;

import java.util.random.RandomGenerator;

/// Draws one of the ways to take requests out.
final class Ruin {

    private static final double RELATED_FROM = 0.75;
    private static final double RANDOM_FROM = 0.88;
    private static final double ROUTE_FROM = 0.97;

    /// Requests one ruin takes out at most, except by strings.
    private static final int REMOVED_MOST = 20;

    /// Visits taken out by strings in the mean, and in the longest of them.
    private static final double STRING_AVERAGE = 8;

    private static final double STRING_MAX = 10;

    private final Removal strings;
    private final Removal related;
    private final Removal random;
    private final Removal route;

    Ruin(StaticProblem problem, Neighbours neighbours) {
        int most = Math.max(2, Math.min(problem.requests / 2, REMOVED_MOST));
        strings = new StringRemoval(problem, neighbours, STRING_AVERAGE, STRING_MAX);
        related = new RelatedRemoval(neighbours, most);
        random = new RandomRemoval(most);
        route = new RouteRemoval(most);
    }

    void ruin(Plan plan, RandomGenerator dice) {
        double drawn = dice.nextDouble();
        var removal =
                drawn < RELATED_FROM ? strings : drawn < RANDOM_FROM ? related : drawn < ROUTE_FROM ? random : route;
        removal.remove(plan, dice);
        plan.closeGaps();
    }
}
