package jp.miyamichi.dispatch.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Rearranges a draft by taking rides out and putting them back (large neighbourhood search with annealing). Every plan
/// on the way keeps every promise.
final class Rearrangement {

    /// How much worse a plan may be, at the start and at the end, to be searched on: driving in milliseconds.
    private static final double HOT_MILLIS = 90_000;

    private static final double COLD_MILLIS = 2_000;

    private static final int BLINK_PERMILLE = 15;

    private final Draft draft;
    private final RandomGenerator random;
    private final Removal removal;
    private final Recreation recreation;
    private final List<Ride> rides;

    Rearrangement(Draft draft, RandomGenerator random) {
        this.draft = draft;
        this.random = random;
        this.removal = new Removal(draft, random);
        this.recreation = new Recreation(draft, Optional.of(new Insertion.Blinks(random, BLINK_PERMILLE)));
        this.rides = draft.waiting();
    }

    /// Leaves the best plan found in the draft and answers how many rounds it took.
    int run(Budget budget) {
        if (rides.isEmpty() || (draft.size() < 2 && rides.size() < 2)) {
            return 0;
        }
        long start = budget.cpuNanos().getAsLong();
        var best = draft.mark();
        int round = 0;
        while (round < budget.rounds() && budget.cpuNanos().getAsLong() - start < budget.nanosMax()) {
            double heat = HOT_MILLIS * Math.pow(COLD_MILLIS / HOT_MILLIS, (double) round / budget.rounds());
            round++;
            if (rearranges(heat) && draft.cost() < best.cost()) {
                best = draft.mark();
            }
        }
        draft.backTo(best);
        return round;
    }

    private boolean rearranges(double heat) {
        var before = draft.mark();
        long below = before.cost() + (long) (-heat * Math.log(1 - random.nextDouble())) + 1;
        var removed = new ArrayList<>(removal.around(rides.get(random.nextInt(rides.size())), rides));
        removed.forEach(draft::remove);
        order(removed);
        if (recreation.insertAll(removed, below)) {
            return true;
        }
        draft.backTo(before);
        return false;
    }

    private void order(List<Ride> removed) {
        switch (random.nextInt(4)) {
            case 0 -> removed.sort(Comparator.comparingInt(ride -> ride.pickup.latest));
            case 1 -> removed.sort(Comparator.comparingInt(ride -> -ride.direct));
            default -> Collections.shuffle(removed, Random.from(random));
        }
    }
}
