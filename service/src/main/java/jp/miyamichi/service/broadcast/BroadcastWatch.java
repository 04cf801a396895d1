package jp.miyamichi.service.broadcast;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has messages made on a thread of its own, where reading a timetable holds nobody up. What fails is tried again, and
/// told once.
public final class BroadcastWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BroadcastWatch.class);
    private static final int EVERY_SECONDS = 2;

    private final Broadcast broadcast;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("broadcast").daemon().factory());

    private String told = "";

    public BroadcastWatch(Broadcast broadcast) {
        this.broadcast = broadcast;
        var _ = thread.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            broadcast.look();
            told = "";
        } catch (RuntimeException failed) {
            var message = String.valueOf(failed.getMessage());
            if (!message.equals(told)) {
                LOG.warn("no live messages made, trying again cause={}", message);
                told = message;
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
