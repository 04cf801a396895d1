package jp.miyamichi.dispatch.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Chooses waiting rides to take out together: rides that are alike, or stand side by side in tours that are
/// near, since only such rides can take one another's places.
final class Removal {

    /// More at once are seldom put back better than they were.
    static final int RIDES_MAX = 12;

    private final Draft draft;
    private final RandomGenerator random;

    Removal(Draft draft, RandomGenerator random) {
        this.draft = draft;
        this.random = random;
    }

    /// Some of the rides, `seed`, which is one of them, included.
    List<Ride> around(Ride seed, List<Ride> rides) {
        int count = 1 + random.nextInt(Math.min(RIDES_MAX, rides.size()));
        return switch (random.nextInt(4)) {
            case 0 -> anyOf(rides, seed, count);
            case 1, 2 -> likest(seed, rides, count);
            default -> strings(seed, rides, count);
        };
    }

    private List<Ride> anyOf(List<Ride> rides, Ride seed, int count) {
        var some = new ArrayList<>(rides);
        Collections.shuffle(some, Random.from(random));
        some.remove(seed);
        some.addFirst(seed);
        return some.subList(0, count);
    }

    /// The rides most like the seed, with some chance in the order; the seed first if it is among them.
    List<Ride> likest(Ride seed, List<Ride> rides, int count) {
        var keys = new long[rides.size()];
        for (int i = 0; i < keys.length; i++) {
            var ride = rides.get(i);
            double unlike = ride == seed ? 0 : 1 + distance(seed, ride) * (0.5 + random.nextDouble());
            keys[i] = ((long) unlike) * keys.length + i;
        }
        Arrays.sort(keys);
        var order = new ArrayList<Ride>(count);
        for (int k = 0; k < Math.min(count, keys.length); k++) {
            order.add(rides.get((int) (keys[k] % keys.length)));
        }
        return order;
    }

    /// Strings of neighbouring rides out of the tours nearest to the seed.
    private List<Ride> strings(Ride seed, List<Ride> rides, int count) {
        var chosen = new ArrayList<Ride>();
        var torn = new HashSet<Integer>();
        for (var ride : likest(seed, rides, rides.size())) {
            int t = draft.placeOf(ride);
            if (torn.add(t)) {
                var neighbours = draft.tour(t).waiting();
                int length = Math.min(neighbours.size(), 1 + random.nextInt(4));
                int at = neighbours.indexOf(ride);
                int from = Math.clamp(at - random.nextInt(length), 0, neighbours.size() - length);
                chosen.addAll(neighbours.subList(from, from + length));
            }
            if (chosen.size() >= count) {
                return chosen;
            }
        }
        return chosen;
    }

    /// How far two rides are apart in place and time, in milliseconds.
    private double distance(Ride a, Ride b) {
        var times = draft.ground.times();
        return times.millis(a.pickup.place, b.pickup.place, a.pickup.part)
                + times.millis(a.dropoff.place, b.dropoff.place, a.dropoff.part)
                + 0.3 * Math.abs(a.pickup.earliest - b.pickup.earliest);
    }
}
