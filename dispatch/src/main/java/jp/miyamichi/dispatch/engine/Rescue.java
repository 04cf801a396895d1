package jp.miyamichi.dispatch.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Makes room for a ride that fits nowhere: takes a few similar rides out, puts the new one in first, and the others
/// back wherever they fit. Their promises hold, or nothing changes.
final class Rescue {

    private static final int EJECTED_MAX = 5;
    private static final int BLINK_PERMILLE = 30;

    private final Draft draft;
    private final RandomGenerator random;

    Rescue(Draft draft, RandomGenerator random) {
        this.draft = draft;
        this.random = random;
    }

    /// The draft holds the plan if there is one; otherwise it is as it was.
    Optional<Recreation.Promised> search(Ride ride, int tries) {
        var rides = draft.waiting();
        var before = draft.mark();
        var removal = new Removal(draft, random);
        var recreation = new Recreation(draft, Optional.of(new Insertion.Blinks(random, BLINK_PERMILLE)));
        for (int i = 0; i < tries && !rides.isEmpty(); i++) {
            List<Ride> ejected = new ArrayList<>(removal.likest(ride, rides, 1 + random.nextInt(EJECTED_MAX)));
            ejected.forEach(draft::remove);
            Collections.shuffle(ejected, Random.from(random));
            var promised = recreation.insertAsked(ride);
            if (promised.isPresent() && recreation.insertAll(ejected, Long.MAX_VALUE)) {
                return promised;
            }
            draft.backTo(before);
        }
        return Optional.empty();
    }
}
