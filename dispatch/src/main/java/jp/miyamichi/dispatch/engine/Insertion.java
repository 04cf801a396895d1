package jp.miyamichi.dispatch.engine;

import java.util.Optional;
import java.util.random.RandomGenerator;

/// Finds the cheapest place for one ride in one tour: every pair of positions, each pair in constant time.
///
/// A pickup after position `i` pushes what follows by its detour; whether all later promises survive that is one
/// comparison with the tour's `latest`. Positions whose time or load cannot fit are passed over before any travel time
/// is looked up.
final class Insertion {

    /// No place found, or none cheap enough.
    static final long NONE = Long.MAX_VALUE;

    private final Rules rules;
    private final TravelTimes times;
    private final Ride ride;
    private final Tour tour;
    private final int now;
    private final int size;
    private final boolean isPossible;

    private long best;
    private int bestI = -1;
    private int bestJ;
    private int bestPickup;
    private int bestArrival;

    /// What every search of one caller has in common.
    ///
    /// @param waitPermille how much a millisecond of the rider's wait weighs beside a millisecond driven
    /// @param blinks positions are overlooked now and then, so that a search does not always end in the same plan
    record Rules(TravelTimes times, int waitPermille, Optional<Blinks> blinks) {}

    record Blinks(RandomGenerator random, int permille) {}

    Insertion(Rules rules, Ride ride, Tour tour, int now) {
        this.rules = rules;
        this.times = rules.times;
        this.ride = ride;
        this.tour = tour;
        this.now = now;
        this.size = tour.size();
        this.isPossible = tour.car.mayTake(ride) && size + 2 <= Tour.VISITS_MAX;
    }

    /// The cost of the cheapest place cheaper than `below`, or [#NONE]; [#spot] then tells where.
    long search(long below) {
        best = below;
        if (isPossible) {
            for (int i = firstPosition(); i <= size; i++) {
                int leaves = leaves(i);
                if (leaves > ride.pickup.latest) {
                    break;
                }
                if (fits(i) && !isOverlooked()) {
                    boardAt(i, leaves);
                }
            }
        }
        return bestI < 0 ? NONE : best;
    }

    Spot spot() {
        return new Spot(tour, bestI, bestJ, bestPickup, bestArrival, best);
    }

    /// A lower bound of what any place in the tour costs: the detour to the pickup alone. [#NONE] where none is
    /// possible.
    long bound() {
        long bound = NONE;
        if (isPossible) {
            for (int i = firstPosition(); i <= size; i++) {
                int leaves = leaves(i);
                if (leaves > ride.pickup.latest) {
                    break;
                }
                if (fits(i)) {
                    bound = Math.min(bound, boundAt(i, leaves));
                }
            }
        }
        return bound;
    }

    private long boundAt(int i, int leaves) {
        int there = times.millis(tour.at[i], ride.pickup.place, ride.pickup.part);
        int pickup = Math.max(leaves + there, ride.pickup.earliest);
        if (pickup > ride.pickup.latest) {
            return NONE;
        }
        int on = toNext(ride.pickup.place, i);
        if (i == size) {
            on = Math.max(on, ride.direct);
        }
        return pickup + ride.pickup.dwell + on > tour.latest[i]
                ? NONE
                : (long) there + on - tour.leg[i] + weighted(pickup);
    }

    private int leaves(int i) {
        return i == 0 ? Math.max(tour.free[0], now) : tour.free[i];
    }

    /// Before this position the vehicle has left long before the rider may board.
    private int firstPosition() {
        int from = ride.pickup.earliest + ride.pickup.dwell;
        int i = 0;
        while (i < size && tour.latest[i] < from) {
            i++;
        }
        return i;
    }

    /// There is room at position `i`, and nobody of another service aboard.
    private boolean fits(int i) {
        return tour.seats[i] + ride.seats <= tour.car.seats
                && tour.wheelchairs[i] + ride.wheelchairs <= tour.car.wheelchairs
                && (tour.seats[i] == 0 || tour.visits[i].service == ride.service);
    }

    private boolean isOverlooked() {
        var blinks = rules.blinks;
        return blinks.isPresent() && blinks.get().random.nextInt(1_000) < blinks.get().permille;
    }

    private long weighted(int pickup) {
        return (long) (pickup - ride.pickup.earliest) * rules.waitPermille / 1_000;
    }

    /// Driving time from a place to what follows position `k`: the next visit, home, or nothing.
    private int toNext(int place, int k) {
        if (k < size) {
            var next = tour.visits[k];
            return times.millis(place, next.place, next.part);
        }
        return tour.car.returns ? times.millis(place, tour.car.depot, tour.car.homePart) : 0;
    }

    private void boardAt(int i, int leaves) {
        var boarding = ride.pickup;
        int there = times.millis(tour.at[i], boarding.place, boarding.part);
        int pickup = Math.max(leaves + there, boarding.earliest);
        if (pickup > boarding.latest) {
            return;
        }
        int arrivalMax = ride.latestArrival(pickup);
        int free = pickup + boarding.dwell;
        long wait = weighted(pickup);
        alightAt(i, i, (long) there + ride.direct - tour.leg[i] + wait, free + ride.direct, arrivalMax, pickup);
        if (i == size) {
            return;
        }
        int on = toNext(boarding.place, i);
        long detour = (long) there + on - tour.leg[i] + wait;
        if (detour < best) {
            rideAlong(i, detour, free + on, arrivalMax, pickup);
        }
    }

    /// Tries to alight after each visit that follows position `i`, the rider sitting in the vehicle meanwhile.
    private void rideAlong(int i, long detour, int reaches, int arrivalMax, int pickup) {
        int t = reaches;
        for (int k = i; k < size; k++) {
            var passed = tour.visits[k];
            if (t > tour.latest[k] || passed.service != ride.service) {
                return;
            }
            int begins = Math.max(t, passed.earliest);
            if (begins > arrivalMax
                    || tour.seats[k + 1] + ride.seats > tour.car.seats
                    || tour.wheelchairs[k + 1] + ride.wheelchairs > tour.car.wheelchairs) {
                return;
            }
            t = begins + passed.dwell;
            int out = times.millis(passed.place, ride.dropoff.place, ride.dropoff.part);
            alightAt(i, k + 1, detour + out - tour.leg[k + 1], t + out, arrivalMax, pickup);
            t += tour.leg[k + 1];
        }
    }

    /// Completes a candidate: `cost` still lacks the way from the drop-off to what follows position `j`.
    private void alightAt(int i, int j, long cost, int arrival, int arrivalMax, int pickup) {
        if (arrival > arrivalMax || cost >= best) {
            return;
        }
        int home = toNext(ride.dropoff.place, j);
        if (cost + home >= best || arrival + ride.dropoff.dwell + home > tour.latest[j]) {
            return;
        }
        best = cost + home;
        bestI = i;
        bestJ = j;
        bestPickup = pickup;
        bestArrival = arrival;
    }
}
