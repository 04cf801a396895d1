package jp.miyamichi.service.journey.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.journey.RidePromise;
import jp.miyamichi.service.journey.Rides;

/// A dispatch that is a folder, a file a booking: it survives whoever asks it. Stands in for the real one, whose own
/// soak is another.
public final class FolderRides implements Rides {

    /// Where a booking stands.
    public enum Standing {
        OFFERED,
        HELD,
        CONFIRMED,
        CANCELLED
    }

    private static final Duration HOLD = Duration.ofMinutes(3);

    private final Path folder;
    private final InstantSource clock;
    private volatile boolean full;
    private volatile boolean lost;

    public FolderRides(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// No vehicle is free from now on, or one is again.
    public void full(boolean is) {
        full = is;
    }

    /// What is held cannot be promised any more, or can again.
    public void lost(boolean is) {
        lost = is;
    }

    /// Empty where there is no such booking.
    public Optional<Standing> standing(UUID booking) {
        return Files.exists(file(booking)) ? Optional.of(Standing.valueOf(read(booking)[0])) : Optional.empty();
    }

    private Path file(UUID booking) {
        return folder.resolve(booking.toString());
    }

    private String[] read(UUID booking) {
        try {
            return Files.readString(file(booking)).split(" ");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// Written whole or not at all, as a commit is.
    private Answer stand(UUID booking, Standing standing, Instant pickup) {
        try {
            var beside = folder.resolve(booking + "." + UUID.randomUUID());
            Files.writeString(beside, standing + " " + pickup);
            Files.move(beside, file(booking), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var promise =
                new RidePromise(pickup, pickup.plus(Duration.ofMinutes(5)), pickup.plus(Duration.ofMinutes(20)), 300);
        return new Answer.Promised(booking, promise, clock.instant().plus(HOLD));
    }

    @Override
    public Answer quote(Wish wish) {
        return new Answer.Refused("いまは答えられません。もう一度さがしてください。", "Search again.");
    }

    @Override
    public Answer offer(Wish wish) {
        return full
                ? new Answer.Refused("no vehicle is free", "Choose another time.")
                : stand(UUID.randomUUID(), Standing.OFFERED, wish.when().around(clock.instant()));
    }

    @Override
    public synchronized Answer hold(UUID command, PersonId traveller, String service, UUID offer) {
        return next(offer, Standing.OFFERED, Standing.HELD);
    }

    @Override
    public synchronized Answer confirm(UUID command, PersonId traveller, String service, UUID booking) {
        return lost
                ? new Answer.Refused("the vehicle broke down", "Choose another time.")
                : next(booking, Standing.HELD, Standing.CONFIRMED);
    }

    private Answer next(UUID booking, Standing from, Standing to) {
        var now = read(booking);
        var standing = Standing.valueOf(now[0]);
        if (standing == from || standing == to) {
            return stand(booking, to, Instant.parse(now[1]));
        }
        return new Answer.Refused("the booking is " + standing, "Choose another time.");
    }

    @Override
    public Answer late(String service, UUID booking, Instant there) {
        return new Answer.Refused("お迎えをお待たせできません。", "The vehicle cannot wait.");
    }

    @Override
    public Optional<Fate> fate(UUID booking) {
        return standing(booking).map(standing -> standing == Standing.CANCELLED ? Fate.GIVEN_BACK : Fate.STANDS);
    }

    @Override
    public Optional<Instant> arrival(UUID booking) {
        return Optional.empty();
    }

    @Override
    public synchronized Optional<String> cancel(UUID command, PersonId traveller, String service, UUID booking) {
        stand(booking, Standing.CANCELLED, Instant.parse(read(booking)[1]));
        return Optional.empty();
    }
}
