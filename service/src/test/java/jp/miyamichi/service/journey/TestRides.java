package jp.miyamichi.service.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.miyamichi.service.access.PersonId;

/// Dispatch as a test needs it: it remembers, keeps its promises, and answers a command twice the same. Offers vanish
/// with [#takeEverything].
public final class TestRides implements Rides {

    /// Where a booking stands.
    public enum Standing {
        OFFERED,
        HELD,
        CONFIRMED,
        CANCELLED
    }

    private record Booked(RidePromise promise, Standing standing) {}

    private final Map<UUID, Booked> bookings = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private volatile boolean full;
    private volatile boolean lost;

    public TestRides(InstantSource clock) {
        this.clock = clock;
    }

    public void takeEverything() {
        full = true;
    }

    /// What is held can no longer be promised.
    public void loseWhatIsHeld() {
        lost = true;
    }

    public List<Standing> standings() {
        return bookings.values().stream()
                .map(Booked::standing)
                .filter(standing -> standing != Standing.OFFERED)
                .toList();
    }

    @Override
    public Answer quote(Wish wish) {
        return new Answer.Refused("いまは答えられません。もう一度さがしてください。", "Search again.");
    }

    @Override
    public Answer offer(Wish wish) {
        if (full) {
            return new Answer.Refused("車が空いていません。時刻を変えて、もう一度さがしてください。", "Choose another time.");
        }
        var from = wish.when().around(clock.instant());
        var promise = new RidePromise(from, from.plus(Duration.ofMinutes(5)), from.plus(Duration.ofMinutes(20)), 300);
        var id = UUID.randomUUID();
        bookings.put(id, new Booked(promise, Standing.OFFERED));
        return promised(id);
    }

    private Answer promised(UUID id) {
        return new Answer.Promised(
                id, bookings.get(id).promise(), clock.instant().plus(Duration.ofMinutes(3)));
    }

    @Override
    public Answer hold(UUID command, PersonId traveller, String service, UUID offer) {
        bookings.computeIfPresent(
                offer,
                (_, booked) ->
                        booked.standing() == Standing.OFFERED ? new Booked(booked.promise(), Standing.HELD) : booked);
        return promised(offer);
    }

    @Override
    public Answer confirm(UUID command, PersonId traveller, String service, UUID booking) {
        if (lost) {
            return new Answer.Refused("車が行けなくなりました。もう一度さがしてください。", "Choose another time.");
        }
        if (bookings.get(booking).standing() == Standing.CANCELLED) {
            return new Answer.Refused("この予約は取り消されています。", "Choose another time.");
        }
        bookings.computeIfPresent(booking, (_, booked) -> new Booked(booked.promise(), Standing.CONFIRMED));
        return promised(booking);
    }

    @Override
    public Answer late(String service, UUID booking, Instant there) {
        return new Answer.Refused("お迎えをお待たせできません。", "The vehicle cannot wait.");
    }

    @Override
    public Optional<Fate> fate(UUID booking) {
        return Optional.ofNullable(bookings.get(booking))
                .map(booked -> booked.standing() == Standing.CANCELLED ? Fate.GIVEN_BACK : Fate.STANDS);
    }

    @Override
    public Optional<Instant> arrival(UUID booking) {
        return Optional.ofNullable(bookings.get(booking))
                .map(booked -> booked.promise().arriveBy());
    }

    @Override
    public Optional<String> cancel(UUID command, PersonId traveller, String service, UUID booking) {
        bookings.computeIfPresent(booking, (_, booked) -> new Booked(booked.promise(), Standing.CANCELLED));
        return Optional.empty();
    }
}
