package jp.miyamichi.service.riding;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import jp.miyamichi.dispatch.engine.Budget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets time pass at this node's desk: it keeps its areas, does what the clock brings, and thinks about better tours.
/// One thread, which no failure ends: the next tick finds what this one left.
public final class DeskClock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeskClock.class);

    /// A lease of three seconds survives two lost ticks.
    private static final Duration EVERY = Duration.ofMillis(800);

    private static final Duration LAST_TICK_MAX = Duration.ofSeconds(3);

    /// Commands wait while it thinks, so it thinks little.
    private static final int ROUNDS_MAX = 200;

    private static final Duration THINKING_MAX = Duration.ofMillis(20);

    private final Supplier<OpenDesk> desk;
    private final RandomGenerator random;
    private final RideNews news;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("dispatch").daemon().factory());
    private String trouble = "";

    /// @param news is told which rides ended with a suspension
    public DeskClock(Supplier<OpenDesk> desk, RandomGenerator random, RideNews news) {
        this.desk = desk;
        this.random = random;
        this.news = news;
    }

    public void start() {
        var _ = thread.scheduleWithFixedDelay(this::tick, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// One tick. It throws nothing.
    void tick() {
        try {
            var own = desk.get().own();
            var ticked = own.tick();
            if (!ticked.calledOff().isEmpty()) {
                news.calledOff(ticked.calledOff());
            }
            own.improve(budget(), random);
            trouble = "";
        } catch (RuntimeException | Error failed) { // the thread that keeps the leases must not end
            tell(failed);
        }
    }

    private static Budget budget() {
        var threads = ManagementFactory.getThreadMXBean();
        return new Budget(ROUNDS_MAX, THINKING_MAX.toNanos(), threads::getCurrentThreadCpuTime);
    }

    /// Once for each trouble, not once a tick: a lost database shows in /readyz.
    private void tell(Throwable failed) {
        var now = failed.getClass().getSimpleName() + ": " + failed.getMessage();
        if (!now.equals(trouble)) {
            trouble = now;
            LOG.warn("dispatch waits for its next tick why={}", now);
        }
    }

    /// Stops, and gives this node's areas to the others at once.
    public void handOver() {
        thread.shutdown();
        try {
            if (thread.awaitTermination(LAST_TICK_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                desk.get().own().handOver();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException lost) {
            LOG.warn("areas are not handed over, others take them when their lease ends why={}", lost.getMessage());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
