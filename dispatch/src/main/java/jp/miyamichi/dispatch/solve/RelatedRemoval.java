package jp.miyamichi.dispatch.solve;

import java.util.random.RandomGenerator;

/// Takes out requests that resemble one another (Shaw 1998): they can take each other's places.
final class RelatedRemoval implements Removal {

    private static final double PASSED_OVER = 0.15;

    private final Neighbours neighbours;
    private final int most;

    RelatedRemoval(Neighbours neighbours, int most) {
        this.neighbours = neighbours;
        this.most = most;
    }

    @Override
    public void remove(Plan plan, RandomGenerator random) {
        int wanted = 1 + random.nextInt(most);
        for (int request : neighbours.of(random.nextInt(plan.problem.requests))) {
            if (plan.removedCount() >= wanted) {
                return;
            }
            if (random.nextDouble() >= PASSED_OVER) {
                plan.remove(request);
            }
        }
    }
}
