package jp.miyamichi.service;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// What the service does again and again while it runs, on two threads: what only looks, and what may ask a payment
/// provider, which can take seconds and must keep nobody else waiting.
final class Rounds implements AutoCloseable {

    /// How often the service looks for another region, and tries again to write what the database refused.
    private static final Duration WATCH_EVERY = Duration.ofSeconds(2);

    /// How often orders left half done are taken further.
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(5);

    /// A payment provider may take as long to answer.
    private static final Duration LAST_SWEEP_MAX = Duration.ofSeconds(10);

    private final ScheduledExecutorService watcher = thread("watch");
    private final ScheduledExecutorService sweeper = thread("sweep");

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    void watch(Runnable task) {
        every(watcher, WATCH_EVERY, task);
    }

    void sweep(Runnable task) {
        sweep(SWEEP_EVERY, task);
    }

    void sweep(Duration pause, Runnable task) {
        every(sweeper, pause, task);
    }

    private static void every(ScheduledExecutorService thread, Duration pause, Runnable task) {
        var _ = thread.scheduleWithFixedDelay(task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Orders and journeys are leased for one run: a run that ends leaves none for the others to wait for.
    @Override
    public void close() {
        watcher.shutdownNow();
        sweeper.shutdown();
        try {
            if (!sweeper.awaitTermination(LAST_SWEEP_MAX.toSeconds(), TimeUnit.SECONDS)) {
                sweeper.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            sweeper.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
