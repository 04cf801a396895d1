package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// Runs one fleet. Any number of threads may quote and improve; what changes the plan takes turns.
///
/// A quote is worked out on the tours of one moment without a lock. Accepting compares the versions of the tours it
/// changes, so that of two riders who want the last seat one wins and the other is told to ask again.
public final class Dispatcher {

    private final Ground ground;
    private final Settings settings;
    private final InstantSource clock;
    private final Quoting quoting;
    private final Departures departures;
    private final ConcurrentHashMap<RideId, Optional<Why>> planned = new ConcurrentHashMap<>();
    private final List<Committed> unread = new ArrayList<>();
    private volatile Fleet fleet;

    private Dispatcher(Ground ground, Fleet fleet, Settings settings, InstantSource clock) {
        this.ground = ground;
        this.fleet = fleet;
        this.settings = settings;
        this.clock = clock;
        this.quoting = new Quoting(ground, settings);
        this.departures = new Departures(ground, settings);
        fleet.tours().forEach(tour -> tour.rides().forEach(ride -> planned.put(ride.id(), Optional.empty())));
    }

    /// A fleet at the start of its day.
    ///
    /// @param origin a moment near the day's start, from which the engine counts
    public static Dispatcher of(
            List<Vehicle> vehicles, TravelTimes times, Instant origin, Settings settings, InstantSource clock) {
        var ground = new Ground(times, origin);
        var tours =
                vehicles.stream().map(vehicle -> FirstTour.of(vehicle, ground)).toList();
        return new Dispatcher(ground, new Fleet(tours), settings, clock);
    }

    /// The fleet as it was when its state was taken.
    public static Dispatcher of(FleetState state, TravelTimes times, Settings settings, InstantSource clock) {
        var ground = new Ground(times, state.origin());
        return new Dispatcher(ground, StateReader.read(state, ground), settings, clock);
    }

    /// How a request could be served: at most `settings.candidatesMax()` quotes, cheapest first. Binds nobody.
    public QuoteAnswer quote(RideRequest request) {
        letTimePass();
        if (planned.containsKey(request.id())) {
            return new QuoteAnswer.Refused(QuoteAnswer.Reason.KNOWN_RIDE);
        }
        return quoting.quote(fleet, request, now());
    }

    /// Gives the promise of a quote, if everything it rests on is still so.
    public synchronized Acceptance accept(Quote quote) {
        letTimePass();
        int now = now();
        var changes = new ArrayList<TourChange>();
        for (var change : quote.changes()) {
            var tour = change.tour().at(now, ground.times());
            if (!tour.isKept) {
                return new Acceptance.Outdated(List.of(change.vehicle()));
            }
            changes.add(new TourChange(change.vehicle(), change.from(), tour));
        }
        var next = fleet.with(changes);
        if (next.isEmpty() || planned.containsKey(quote.request().id())) {
            return new Acceptance.Outdated(
                    quote.changes().stream().map(TourChange::vehicle).toList());
        }
        fleet = next.get();
        planned.put(quote.request().id(), Optional.of(quote.why()));
        return new Acceptance.Accepted(quote, changes);
    }

    /// Lets time pass until now and answers what vehicles have set out for since the last call.
    public synchronized List<Committed> advance() {
        letTimePass();
        var committed = List.copyOf(unread);
        unread.clear();
        return committed;
    }

    private void letTimePass() {
        if (departures.areDue(fleet, now())) {
            synchronized (this) {
                int read = unread.size();
                fleet = departures.commit(fleet, now(), unread);
                unread.subList(read, unread.size()).stream()
                        .filter(visit -> visit.kind() == PlannedVisit.Kind.DROPOFF)
                        .forEach(visit -> visit.ride().ifPresent(planned::remove));
            }
        }
    }

    /// Takes in what happened and repairs the plan at once.
    public synchronized Repair apply(FleetEvent event) {
        letTimePass();
        var outcome = new Repairs(fleet, now(), ground, settings).after(event);
        fleet = outcome.fleet();
        outcome.gone().forEach(planned::remove);
        return outcome.repair();
    }

    /// As [#apply], unless somebody's promise would be lost by it: then nothing changes, and the answer is empty.
    public synchronized Optional<Repair> applyIfKept(FleetEvent event) {
        letTimePass();
        var outcome = new Repairs(fleet, now(), ground, settings).after(event);
        if (!outcome.repair().lost().isEmpty()) {
            return Optional.empty();
        }
        fleet = outcome.fleet();
        outcome.gone().forEach(planned::remove);
        return Optional.of(outcome.repair());
    }

    /// Thinks about a better plan and takes over what still fits when it is found. Other threads go on meanwhile.
    public Improvement improve(Budget budget, RandomGenerator random) {
        letTimePass();
        int now = now();
        var snapshot = fleet;
        var found = new Improving(ground, settings).improve(snapshot, now, budget, random);
        return found.isEmpty() ? new Improvement(0, Duration.ZERO, List.of(), 0) : takeOver(found.get());
    }

    private synchronized Improvement takeOver(Improving.Found found) {
        letTimePass();
        int now = now();
        var changes = found.changes().stream()
                .map(change -> new TourChange(
                        change.vehicle(), change.from(), change.tour().at(now, ground.times())))
                .toList();
        var next = fleet.with(changes);
        boolean fits = next.isPresent() && changes.stream().allMatch(change -> change.tour().isKept);
        if (!fits) {
            return new Improvement(found.rounds(), Duration.ZERO, List.of(), changes.size());
        }
        fleet = next.get();
        return new Improvement(found.rounds(), Duration.ofMillis(found.saved()), changes, 0);
    }

    /// What would be different; nothing changes.
    public Difference whatIf(WhatIf question, Budget budget, RandomGenerator random) {
        letTimePass();
        return new Trial(fleet, now(), ground, settings).answer(question, budget, random);
    }

    /// Gives a waiting ride to a vehicle, which keeps it for as long as it can keep its promise.
    ///
    /// @return false if a promise would break; nothing changes then
    public synchronized boolean force(RideId ride, VehicleId vehicle) {
        letTimePass();
        var forced = new Trial(fleet, now(), ground, settings).forced(ride, vehicle);
        forced.ifPresent(next -> fleet = next);
        return forced.isPresent();
    }

    /// Why a ride was given to its vehicle, as long as it lasts; empty where the state was rebuilt.
    public Optional<Why> why(RideId ride) {
        return planned.getOrDefault(ride, Optional.empty());
    }

    public List<Tour> tours() {
        return fleet.tours();
    }

    /// The visits ahead of a vehicle.
    public List<PlannedVisit> plan(VehicleId vehicle) {
        var now = fleet;
        return now.tour(now.get(vehicle)).plan(ground.origin());
    }

    /// Who carries a ride, or will.
    public Optional<VehicleId> vehicleOf(RideId ride) {
        return fleet.carrying(ride).map(Tour::vehicle);
    }

    /// Where a vehicle is bound for, or came from last.
    public Drive drive(VehicleId vehicle) {
        var now = fleet;
        return Drive.of(now.tour(now.get(vehicle)), ground);
    }

    public FleetState state() {
        return StateWriter.write(fleet, ground);
    }

    private int now() {
        return ground.millis(clock.instant());
    }
}
