package jp.miyamichi.planner.otp;

import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the engine that answers, and lets another take its place without a failed request: whoever asks keeps the
/// engine
/// it began with, and the old engine is closed only when the last of its requests is done.
final class EngineSlot<E extends AutoCloseable> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EngineSlot.class);

    private static final int DRAIN_SECONDS_MAX = 60;

    private final AtomicReference<Tenant<E>> tenant;

    private volatile boolean closed;

    EngineSlot(E engine) {
        tenant = new AtomicReference<>(new Tenant<>(engine, new Phaser(1)));
    }

    /// Works with the present engine; it stays open until `work` returns.
    <T> T use(Function<E, T> work) {
        while (true) {
            var present = tenant.get();
            if (closed) {
                throw new IllegalStateException("the planner is closed");
            }
            // A negative phase says that the engine was replaced, and drained, since it was read above.
            if (present.requests().register() >= 0) {
                try {
                    return work.apply(present.engine());
                } finally {
                    present.requests().arriveAndDeregister();
                }
            }
        }
    }

    /// Puts `next` in place; returns when the old engine's requests are done and it is closed.
    void swap(E next) {
        leave(tenant.getAndSet(new Tenant<>(next, new Phaser(1))));
    }

    @Override
    public void close() {
        closed = true;
        leave(tenant.get());
    }

    private void leave(Tenant<E> old) {
        try {
            var phase = old.requests().arriveAndDeregister();
            if (phase < 0) {
                return;
            }
            if (!old.requests().isTerminated()) {
                old.requests().awaitAdvanceInterruptibly(phase, DRAIN_SECONDS_MAX, TimeUnit.SECONDS);
            }
        } catch (TimeoutException e) {
            LOG.warn(
                    "engine closed with requests running requests={} seconds={}",
                    old.requests().getRegisteredParties(),
                    DRAIN_SECONDS_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeQuietly(old.engine());
    }

    private void closeQuietly(E engine) {
        try {
            engine.close();
        } catch (Exception e) {
            LOG.warn("engine did not close", e);
        }
    }

    private record Tenant<E>(E engine, Phaser requests) {}
}
