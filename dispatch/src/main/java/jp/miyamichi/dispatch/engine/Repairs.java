package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.region.LatLon;

/// Takes an event into the tours and has the plan mended.
final class Repairs {

    private final Fleet fleet;
    private final int now;
    private final Ground ground;
    private final TravelTimes times;
    private final Settings settings;

    Repairs(Fleet fleet, int now, Ground ground, Settings settings) {
        this.fleet = fleet;
        this.now = now;
        this.ground = ground;
        this.times = ground.times();
        this.settings = settings;
    }

    /// @param gone rides that are no longer planned
    record Outcome(Fleet fleet, Repair repair, List<RideId> gone) {}

    Outcome after(FleetEvent event) {
        return switch (event) {
            case FleetEvent.Seen(var vehicle, var at) -> seen(fleet.get(vehicle), at);
            case FleetEvent.Delayed(var vehicle, var by) -> delayed(fleet.get(vehicle), by);
            case FleetEvent.BrokeDown(var vehicle, var at) -> brokeDown(fleet.get(vehicle), at);
            case FleetEvent.BackInService(var vehicle, var at) -> backInService(fleet.get(vehicle), at);
            case FleetEvent.RiderEarly(var ride) -> early(ride);
            case FleetEvent.RiderLate(var ride, var from) -> late(ride, from);
            case FleetEvent.NoShow(var ride) -> gone(ride, true);
            case FleetEvent.Cancelled(var ride) -> gone(ride, false);
        };
    }

    private Outcome seen(int v, LatLon at) {
        var tour = fleet.tour(v);
        var heading = tour.start.heading();
        int here = times.place(at);
        if (!heading.isAheadAt(now)) {
            boolean isStanding = tour.start.at() <= now;
            return isStanding ? mend(v, tour.with(new Tour.Start(here, now, heading), tour.visits, times)) : nothing();
        }
        var visit = heading.visit().orElseThrow();
        int begins = Math.max(now + times.millis(here, visit.place, visit.part), visit.earliest);
        return mend(v, driving(tour, new Heading(heading.visit(), here, now, begins)));
    }

    private Outcome delayed(int v, Duration by) {
        var tour = fleet.tour(v);
        var heading = tour.start.heading();
        int more = Ground.millis(by);
        if (heading.isAheadAt(now)) {
            var later = new Heading(heading.visit(), heading.from(), heading.departs(), heading.serves() + more);
            return mend(v, driving(tour, later));
        }
        var start = new Tour.Start(tour.start.place(), Math.max(tour.start.at(), now) + more, heading);
        return mend(v, tour.with(start, tour.visits, times));
    }

    private Tour driving(Tour tour, Heading heading) {
        var visit = heading.visit().orElseThrow();
        var start = new Tour.Start(visit.place, heading.serves() + visit.dwell, heading);
        return tour.with(start, tour.visits, times);
    }

    private Outcome brokeDown(int v, LatLon at) {
        var tour = fleet.tour(v);
        var orphans = new ArrayList<>(tour.waiting());
        var heading = tour.start.heading();
        for (var ride : tour.aboard()) {
            boolean waitsOutside = heading.isAheadAt(now)
                    && heading.visit().orElseThrow().isOf(ride)
                    && heading.visit().orElseThrow().isPickup();
            orphans.add(waitsOutside ? ride : Stranded.at(at, ride, now, ground));
        }
        if (heading.isAheadAt(now) && heading.visit().orElseThrow().kind == Visit.Kind.DROPOFF) {
            orphans.add(Stranded.at(at, heading.visit().orElseThrow().ride.orElseThrow(), now, ground));
        }
        int here = times.place(at);
        var dead = new Tour(
                new Car(tour.car.vehicle, ground, false),
                tour.version() + 1,
                new Tour.Start(here, now, Heading.none(here)),
                new Visit[0],
                times);
        var mending = heading.isAheadAt(now) ? mending().abandoning(tour.vehicle()) : mending();
        return mending.mend(v, dead, orphans);
    }

    private Outcome backInService(int v, LatLon at) {
        var tour = fleet.tour(v);
        int here = times.place(at);
        var start = new Tour.Start(here, Math.max(now, tour.car.shiftStart), Heading.none(here));
        var car = new Car(tour.car.vehicle, ground, true);
        return mend(v, new Tour(car, tour.version() + 1, start, tour.visits, times));
    }

    private Outcome early(RideId id) {
        var found = waiting(id).filter(ride -> ride.pickup.earliest > now);
        if (found.isEmpty()) {
            return nothing();
        }
        var ride = found.get();
        var promise = ride.promise.orElseThrow();
        var earlier = ride.promised(
                new Promise(ground.instant(now), promise.latestPickup(), promise.latestArrival()), ground);
        var tour = fleet.carrying(id).orElseThrow();
        return mending()
                .renewing(earlier)
                .mend(fleet.get(tour.vehicle()), Swapped.in(tour.at(now, times), ride, earlier, times), List.of());
    }

    /// A vehicle on its way to the party waits for it at the stop; otherwise the ride is planned anew.
    private Outcome late(RideId id, Instant from) {
        var carrying = fleet.carrying(id);
        int arrives = ground.millis(from);
        if (carrying.isEmpty()) {
            return nothing();
        }
        var tour = carrying.get();
        int v = fleet.get(tour.vehicle());
        var heading = tour.start.heading();
        if (heading.isAheadAt(now) && heading.visit().orElseThrow().isFor(id) && arrives > heading.serves()) {
            var ride = tour.rides().stream()
                    .filter(r -> r.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            var later = movedTo(ride, arrives);
            var waits = new Heading(Optional.of(later.pickup), heading.from(), heading.departs(), arrives);
            return mending().renewing(later).mend(v, Swapped.in(driving(tour, waits), ride, later, times), List.of());
        }
        var found = waiting(id).filter(ride -> ride.pickup.earliest < arrives);
        if (found.isEmpty()) {
            return nothing();
        }
        var later = movedTo(found.get(), arrives);
        return mending().renewing(later).mend(v, tour.at(now, times).without(found.get(), times), List.of(later));
    }

    private Ride movedTo(Ride ride, int earliest) {
        var promise = ride.promise.orElseThrow();
        var by = Duration.ofMillis(Math.max(0, earliest - ride.pickup.earliest));
        return ride.promised(
                new Promise(
                        ground.instant(earliest),
                        promise.latestPickup().plus(by),
                        promise.latestArrival().plus(by)),
                ground);
    }

    private Optional<Ride> waiting(RideId id) {
        return fleet.carrying(id).stream()
                .flatMap(tour -> tour.waiting().stream())
                .filter(ride -> ride.id().equals(id))
                .findFirst();
    }

    /// Takes a ride out. One aboard can no longer cancel, but may turn out not to have boarded.
    private Outcome gone(RideId id, boolean isNoShow) {
        var carrying = fleet.carrying(id);
        if (carrying.isEmpty()) {
            return nothing();
        }
        var tour = carrying.get();
        var ride =
                tour.rides().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
        var heading = tour.start.heading();
        boolean isBeingFetched =
                heading.isAheadAt(now) && heading.visit().orElseThrow().isOf(ride);
        if (!isNoShow && !isBeingFetched && !tour.waiting().contains(ride)) {
            return nothing();
        }
        var rest = tour.at(now, times).without(ride, times);
        if (isBeingFetched) {
            // The vehicle comes to the stop all the same, and need not stand there.
            rest = rest.with(
                    new Tour.Start(rest.start.place(), heading.serves(), Heading.none(rest.start.place())),
                    rest.visits,
                    times);
        }
        var mending = isBeingFetched ? mending().abandoning(tour.vehicle()) : mending();
        var outcome = mending.mend(fleet.get(tour.vehicle()), rest, List.of());
        return new Outcome(outcome.fleet(), outcome.repair(), List.of(id));
    }

    private Outcome mend(int v, Tour tour) {
        return mending().mend(v, tour, List.of());
    }

    private Mending mending() {
        return new Mending(fleet, now, ground, settings);
    }

    private Outcome nothing() {
        return new Outcome(fleet, Repair.NOTHING, List.of());
    }
}
