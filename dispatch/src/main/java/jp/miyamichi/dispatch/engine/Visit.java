package jp.miyamichi.dispatch.engine;

import java.time.Instant;
import java.util.Optional;

/// One stop of a tour: somebody boards, somebody alights, or the driver rests. Times are of the start of service.
final class Visit {

    enum Kind {
        PICKUP,
        DROPOFF,
        BREAK
    }

    final Kind kind;
    final Optional<Ride> ride;
    final int service;
    final int place;
    final int earliest;
    final int latest;
    final int dwell;
    final int part;
    final int seats;
    final int wheelchairs;

    private Visit(Kind kind, Optional<Ride> ride, int place, int earliest, int latest, int dwell, int part) {
        this.kind = kind;
        this.ride = ride;
        this.place = place;
        this.earliest = earliest;
        this.latest = latest;
        this.dwell = dwell;
        this.part = part;
        int sign = kind == Kind.PICKUP ? 1 : -1;
        this.service = ride.map(r -> r.service).orElse(-1);
        this.seats = ride.map(r -> sign * r.seats).orElse(0);
        this.wheelchairs = ride.map(r -> sign * r.wheelchairs).orElse(0);
    }

    static Visit pickup(Ride ride, Ground ground, Instant earliest, Instant latest) {
        return new Visit(
                Kind.PICKUP,
                Optional.of(ride),
                ground.times().place(ride.request.from()),
                ground.millis(earliest),
                ground.millis(latest),
                Ground.millis(ride.request.boarding()),
                ground.times().part(latest));
    }

    static Visit dropoff(Ride ride, Ground ground, Instant latest) {
        // An arrival far ahead is no appointment: the leg is driven when the ride is.
        Instant moment = ground.millis(latest) == Ground.NEVER ? ride.request.latestPickup() : latest;
        return new Visit(
                Kind.DROPOFF,
                Optional.of(ride),
                ground.times().place(ride.request.to()),
                -Ground.NEVER,
                ground.millis(latest),
                Ground.millis(ride.request.alighting()),
                ground.times().part(moment));
    }

    static Visit rest(Vehicle.Break rest, int depot, Ground ground) {
        return new Visit(
                Kind.BREAK,
                Optional.empty(),
                depot,
                ground.millis(rest.earliestStart()),
                ground.millis(rest.latestStart()),
                Ground.millis(rest.length()),
                ground.times().part(rest.latestStart()));
    }

    boolean isPickup() {
        return kind == Kind.PICKUP;
    }

    boolean isFor(RideId id) {
        return ride.isPresent() && ride.get().id().equals(id);
    }

    boolean isOf(Ride other) {
        return ride.isPresent() && ride.get() == other;
    }

    @Override
    public String toString() {
        return switch (kind) {
            case PICKUP -> "+" + ride.orElseThrow().id();
            case DROPOFF -> "-" + ride.orElseThrow().id();
            case BREAK -> "rest";
        };
    }
}
