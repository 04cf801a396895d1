package jp.miyamichi.dispatch.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Makes room for a ride that fits nowhere: takes a few similar rides out, puts the new one in first, and the others
/// back wherever they fit. Their promises hold, or nothing changes.
///
/// Room is not made at any price. A ride squeezed in over long empty ways takes that driving from the riders who ask
/// next: on overloaded days, without the limit a hundredth more riders are served, on a twentieth more kilometres a
/// ride.
final class Rescue {

    private static final int EJECTED_MAX = 5;
    private static final int BLINK_PERMILLE = 30;

    /// Of so many ways to make room the cheapest is taken.
    private static final int WAYS_MAX = 8;

    private final Draft draft;
    private final RandomGenerator random;
    private Optional<Recreation.Promised> best = Optional.empty();
    private Draft.Mark bestMark;

    Rescue(Draft draft, RandomGenerator random) {
        this.draft = draft;
        this.random = random;
        this.bestMark = draft.mark();
    }

    /// The draft holds the plan if there is one; otherwise it is as it was.
    ///
    /// @param costMax how much more the plan may cost, in milliseconds
    Optional<Recreation.Promised> search(Ride ride, int tries, long costMax) {
        var rides = draft.waiting();
        var before = draft.mark();
        int ways = 0;
        for (int i = 0; i < tries && ways < WAYS_MAX && !rides.isEmpty(); i++) {
            var promised = squeezeIn(ride, rides);
            if (promised.isPresent() && draft.cost() - before.cost() <= costMax) {
                ways++;
                keepIfCheapest(promised);
            }
            draft.backTo(before);
        }
        draft.backTo(bestMark);
        return best;
    }

    private void keepIfCheapest(Optional<Recreation.Promised> promised) {
        if (best.isEmpty() || draft.cost() < bestMark.cost()) {
            best = promised;
            bestMark = draft.mark();
        }
    }

    private Optional<Recreation.Promised> squeezeIn(Ride ride, List<Ride> rides) {
        var removal = new Removal(draft, random);
        var recreation = new Recreation(draft, Optional.of(new Insertion.Blinks(random, BLINK_PERMILLE)));
        List<Ride> ejected = new ArrayList<>(removal.likest(ride, rides, 1 + random.nextInt(EJECTED_MAX)));
        ejected.forEach(draft::remove);
        Collections.shuffle(ejected, Random.from(random));
        var promised = recreation.insertAsked(ride);
        return promised.isPresent() && recreation.insertAll(ejected, Long.MAX_VALUE) ? promised : Optional.empty();
    }
}
