package jp.miyamichi.dispatch.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Looks for a better plan on a snapshot: the whole fleet where it is small, else the neighbourhood of a ride drawn.
final class Improving {

    private final Ground ground;
    private final Settings settings;

    Improving(Ground ground, Settings settings) {
        this.ground = ground;
        this.settings = settings;
    }

    /// @param saved driving in milliseconds
    record Found(int rounds, long saved, List<TourChange> changes) {}

    Optional<Found> improve(Fleet fleet, int now, Budget budget, RandomGenerator random) {
        var rides = new ArrayList<Ride>();
        fleet.tours().forEach(tour -> rides.addAll(tour.waiting()));
        if (rides.isEmpty()) {
            return Optional.empty();
        }
        var seed = rides.get(random.nextInt(rides.size()));
        var open = Neighbourhood.of(fleet, seed, now, ground);
        var draft = new Draft(fleet, open, now, new Objective(settings.waitPermille()), ground);
        long before = draft.driving();
        int rounds = new Rearrangement(draft, random).run(budget);
        return Optional.of(new Found(rounds, before - draft.driving(), draft.changes()));
    }
}
