package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Mends a plan after one tour has become another: what that tour can no longer do in time goes to other tours.
///
/// Riders who still wait are taken out first, the ones nearest ahead first, until the rest holds. Each is then put
/// where it fits, and where it fits nowhere room is made for it as for a new request. Only what remains after that is
/// lost, and gets the best promise that can be given now.
final class Mending {

    /// How many ways of making room are tried for a promise already given: about 50 ms.
    private static final int TRIES = 2_000;

    /// A new promise after a lost one reaches this far.
    private static final Duration LATER_MAX = Duration.ofHours(4);

    private static final Duration LATER_ALLOWANCE = Duration.ofMinutes(10);

    private final Fleet before;
    private final int now;
    private final Ground ground;
    private final TravelTimes times;
    private final Settings settings;
    private final List<Repair.Lost> lost = new ArrayList<>();
    private final List<Repair.Renewed> renewed = new ArrayList<>();
    private final List<VehicleId> abandoned = new ArrayList<>();
    private final List<RideId> gone = new ArrayList<>();
    private Fleet fleet;

    Mending(Fleet fleet, int now, Ground ground, Settings settings) {
        this.before = fleet;
        this.fleet = fleet;
        this.now = now;
        this.ground = ground;
        this.times = ground.times();
        this.settings = settings;
    }

    Repairs.Outcome mend(int v, Tour tour, List<Ride> orphaned) {
        var orphans = new ArrayList<>(orphaned);
        var held = holding(tour, orphans);
        put(before.tour(v), held);
        // Somebody may have decided which vehicle is to come; the promise counts for more.
        orphans.replaceAll(ride -> ride.by(Optional.empty(), ground));
        orphans.sort(Comparator.comparingInt((Ride ride) -> ride.pickup.latest)
                .thenComparing(ride -> ride.id().value()));
        orphans.forEach(this::place);
        var changes = new ArrayList<TourChange>();
        for (int i = 0; i < fleet.size(); i++) {
            if (fleet.tour(i) != before.tour(i)) {
                changes.add(
                        new TourChange(fleet.tour(i).vehicle(), before.tour(i).version(), fleet.tour(i)));
            }
        }
        return new Repairs.Outcome(
                fleet, new Repair(changes, Notices.of(before, fleet, now, ground), abandoned, renewed, lost), gone);
    }

    /// Notes a promise that moved because the rider did.
    Mending renewing(Ride ride) {
        renewed.add(new Repair.Renewed(ride.id(), ride.promise.orElseThrow()));
        return this;
    }

    /// Notes that a vehicle no longer makes the visit it drives to.
    Mending abandoning(VehicleId vehicle) {
        abandoned.add(vehicle);
        return this;
    }

    /// The part of a tour that can still be kept; what is taken out joins the orphans.
    private Tour holding(Tour tour, List<Ride> orphans) {
        var rest = tour;
        var heading = rest.start.heading();
        if (heading.isAheadAt(now) && heading.serves() > heading.visit().orElseThrow().latest) {
            rest = giveUpHeading(rest, orphans);
        }
        while (!rest.isKept) {
            var waiting = rest.waiting();
            if (waiting.isEmpty()) {
                return late(rest);
            }
            rest = rest.without(waiting.getFirst(), times);
            orphans.add(waiting.getFirst());
        }
        return rest;
    }

    /// The visit driven to will be late: perhaps another vehicle can fetch the rider; one aboard can only be told.
    private Tour giveUpHeading(Tour tour, List<Ride> orphans) {
        var heading = tour.start.heading();
        var ride = heading.visit().orElseThrow().ride;
        if (ride.isEmpty()) {
            return tour;
        }
        if (heading.visit().get().isPickup()) {
            orphans.add(ride.get());
            abandoned.add(tour.vehicle());
            int place = tour.start.place();
            return tour.without(ride.get(), times)
                    .with(
                            new Tour.Start(place, heading.serves(), Heading.none(place)),
                            visitsOf(tour, ride.get()),
                            times);
        }
        lose(ride.get(), Optional.of(arrivingBy(ride.get(), heading.serves())));
        return tour;
    }

    private Visit[] visitsOf(Tour tour, Ride without) {
        return Arrays.stream(tour.visits).filter(visit -> !visit.isOf(without)).toArray(Visit[]::new);
    }

    /// Riders aboard who cannot arrive in time whatever is done get a new promise.
    private Tour late(Tour tour) {
        var rest = soonestFirst(tour);
        for (int k = 0; k < rest.size(); k++) {
            var visit = rest.visits[k];
            if (rest.serviceAt(k) > visit.latest && visit.ride.isPresent()) {
                var ride = visit.ride.get();
                var promise = arrivingBy(ride, rest.serviceAt(k));
                lose(ride, Optional.of(promise));
                rest = Swapped.in(rest, ride, ride.promised(promise, ground), times);
            }
        }
        return rest.isKept ? rest : withoutBreaks(rest);
    }

    /// With nobody left to fetch, those with the earliest promise first; if that does not help, the old order.
    private Tour soonestFirst(Tour tour) {
        var visits = tour.visits.clone();
        Arrays.sort(visits, Comparator.comparingInt((Visit visit) -> visit.latest));
        var other = tour.with(visits, times);
        return other.isKept ? other : tour;
    }

    /// A driver who is late for a break takes it when the riders are home: the tour goes on without it.
    private Tour withoutBreaks(Tour tour) {
        var rides = Arrays.stream(tour.visits)
                .filter(visit -> visit.kind != Visit.Kind.BREAK)
                .toArray(Visit[]::new);
        return tour.with(rides, times);
    }

    private Promise arrivingBy(Ride ride, int planned) {
        var old = ride.promise.orElseThrow();
        return new Promise(
                old.earliestPickup(),
                old.latestPickup(),
                ground.instant(planned).plus(LATER_ALLOWANCE));
    }

    private void place(Ride ride) {
        if (!insert(ride) && !makeRoom(ride)) {
            var request = Later.of(ride.request, ground.instant(now), LATER_MAX, LATER_ALLOWANCE);
            var again = insertSoonest(Ride.asked(request, ground));
            if (again.isEmpty()) {
                gone.add(ride.id());
            }
            lose(ride, again.flatMap(found -> found.promise));
        }
    }

    private boolean insert(Ride ride) {
        var rules = new Insertion.Rules(times, settings.waitPermille(), Optional.empty());
        var spots = new CheapestInsertion(rules).search(fleet, ride, now, 1);
        spots.forEach(spot -> put(spot.tour(), spot.with(ride, now, times)));
        return !spots.isEmpty();
    }

    private boolean makeRoom(Ride ride) {
        var draft = new Draft(
                fleet, Neighbourhood.of(fleet, ride, now, ground), now, new Objective(settings.waitPermille()), ground);
        var random = new SplittableRandom(ride.id().value().hashCode() * 31L + now);
        boolean isFound =
                new Rescue(draft, random).search(ride, TRIES, Long.MAX_VALUE).isPresent();
        if (isFound) {
            fleet = fleet.with(draft.changes()).orElseThrow();
        }
        return isFound;
    }

    /// A lost ride is fetched as soon as can be, whatever that costs.
    private Optional<Ride> insertSoonest(Ride ride) {
        var rules = new Insertion.Rules(times, 20_000, Optional.empty());
        var spots = new CheapestInsertion(rules).search(fleet, ride, now, 1);
        return spots.stream().findFirst().map(spot -> {
            var promised = ride.promised(ride.promiseFor(spot.pickupAt(), ground), ground);
            put(spot.tour(), spot.with(promised, now, times));
            return promised;
        });
    }

    private void lose(Ride ride, Optional<Promise> instead) {
        lost.add(new Repair.Lost(ride.id(), ride.promise.orElseThrow(), instead));
    }

    private void put(Tour replaced, Tour held) {
        var next = held.numbered(replaced.version() + 1, times);
        fleet = fleet.with(List.of(new TourChange(replaced.vehicle(), replaced.version(), next)))
                .orElseThrow();
    }
}
