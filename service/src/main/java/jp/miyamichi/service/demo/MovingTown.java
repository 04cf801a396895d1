package jp.miyamichi.service.demo;

import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A day that moves by itself, for a service that is shown: trams report small delays, made-up people ask for rides
/// and go to see Oya, and made-up drivers carry them out. All of it goes through HTTP, as it would from outside.
public final class MovingTown implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MovingTown.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final long EVERY_SECONDS = 5;

    private final List<Runnable> movements;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("moving-town").daemon().factory());

    private String trouble = "";

    private MovingTown(List<Runnable> movements) {
        this.movements = movements;
    }

    /// @param feedKey with which operators push GTFS-Realtime to this service
    public static MovingTown start(URI service, String feedKey, InstantSource clock, RandomGenerator random) {
        var trams = new Trams(service, feedKey, clock, ZONE);
        var cars = new Cars(service, clock, ZONE, random);
        var sightseers = new Sightseers(service, clock, ZONE, random);
        var town = new MovingTown(List.of(trams::move, cars::move, sightseers::move));
        var _ = town.thread.scheduleWithFixedDelay(town::move, 1, EVERY_SECONDS, TimeUnit.SECONDS);
        return town;
    }

    /// What fails is tried again by the next move: a demonstration must not end because a car was late.
    private void move() {
        for (var movement : movements) {
            try {
                movement.run();
            } catch (RuntimeException failed) {
                tell(failed);
            }
        }
    }

    /// Once for each trouble, not once a move.
    private void tell(RuntimeException failed) {
        var now = String.valueOf(failed.getMessage());
        if (!now.equals(trouble)) {
            trouble = now;
            LOG.warn("the demonstration stands still for a moment why={}", now);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
