package jp.miyamichi.dispatch.solve;

import java.util.random.RandomGenerator;

/// Takes out requests from anywhere.
record RandomRemoval(int most) implements Removal {

    @Override
    public void remove(Plan plan, RandomGenerator random) {
        for (int wanted = 1 + random.nextInt(most); wanted > 0; wanted--) {
            plan.remove(random.nextInt(plan.problem.requests));
        }
    }
}
