package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Answers what-if questions on a copy of the plan, thought about as long as the budget allows.
final class Trial {

    private final Fleet fleet;
    private final int now;
    private final Ground ground;
    private final Settings settings;

    Trial(Fleet fleet, int now, Ground ground, Settings settings) {
        this.fleet = fleet;
        this.now = now;
        this.ground = ground;
        this.settings = settings;
    }

    Difference answer(WhatIf question, Budget budget, RandomGenerator random) {
        var other = switch (question) {
            case WhatIf.Forced(var ride, var vehicle) -> forced(ride, vehicle);
            case WhatIf.Refused(var ride) -> without(ride);
            case WhatIf.Added(var vehicle) -> Optional.of(fleet.adding(FirstTour.of(vehicle, ground)));
        };
        return other.map(next -> difference(next, question, budget, random))
                .orElseGet(() -> new Difference(false, Duration.ZERO, List.of()));
    }

    /// The fleet in which this vehicle takes the waiting ride, and keeps it; empty if a promise would break.
    Optional<Fleet> forced(RideId id, VehicleId vehicle) {
        var ride = waiting(id).map(waiting -> waiting.by(Optional.of(vehicle), ground));
        var rest = without(id);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        var tour = rest.get().tour(rest.get().get(vehicle));
        var rules = new Insertion.Rules(ground.times(), settings.waitPermille(), Optional.empty());
        var insertion = new Insertion(rules, ride.orElseThrow(), tour, now);
        if (insertion.search(Insertion.NONE) == Insertion.NONE) {
            return Optional.empty();
        }
        var next = insertion.spot().with(ride.get(), now, ground.times());
        return rest.get().with(List.of(TourChange.between(tour, next, ground.times())));
    }

    private Optional<Fleet> without(RideId id) {
        return waiting(id).flatMap(ride -> {
            var tour = fleet.carrying(id).orElseThrow();
            var rest = tour.at(now, ground.times()).without(ride, ground.times());
            return fleet.with(List.of(TourChange.between(tour, rest, ground.times())));
        });
    }

    private Optional<Ride> waiting(RideId id) {
        return fleet.carrying(id).stream()
                .flatMap(tour -> tour.waiting().stream())
                .filter(ride -> ride.id().equals(id))
                .findFirst();
    }

    /// A forced ride stays where it was forced; otherwise the rest is rearranged as it would be in truth.
    private Difference difference(Fleet other, WhatIf question, Budget budget, RandomGenerator random) {
        var before = open(fleet);
        var draft = open(other);
        if (!(question instanceof WhatIf.Forced)) {
            new Rearrangement(draft, random).run(budget);
        }
        return new Difference(
                true, Duration.ofMillis(draft.driving() - before.driving()), changes(plan(before), plan(draft)));
    }

    private Draft open(Fleet all) {
        int[] everyone = IntStream.range(0, all.size()).toArray();
        return new Draft(all, everyone, now, new Objective(settings.waitPermille()), ground);
    }

    private record Times(VehicleId vehicle, int pickup, int arrival) {}

    private static Map<RideId, Times> plan(Draft draft) {
        var plan = new HashMap<RideId, Times>();
        for (int t = 0; t < draft.size(); t++) {
            var tour = draft.tour(t);
            for (var ride : tour.rides()) {
                int arrival = tour.serviceAt(tour.indexOf(ride.dropoff));
                boolean isAboard = !tour.waiting().contains(ride);
                int pickup = isAboard ? 0 : tour.serviceAt(tour.indexOf(ride.pickup));
                plan.put(ride.id(), new Times(tour.vehicle(), pickup, arrival));
            }
        }
        return plan;
    }

    private static List<Difference.RiderChange> changes(Map<RideId, Times> before, Map<RideId, Times> after) {
        var changes = new ArrayList<Difference.RiderChange>();
        after.forEach((ride, times) -> {
            var old = before.getOrDefault(ride, times);
            if (!old.equals(times)) {
                changes.add(new Difference.RiderChange(
                        ride,
                        times.vehicle,
                        Duration.ofMillis(times.pickup - old.pickup),
                        Duration.ofMillis(times.arrival - old.arrival)));
            }
        });
        changes.sort((a, b) -> a.ride().value().compareTo(b.ride().value()));
        return changes;
    }
}
