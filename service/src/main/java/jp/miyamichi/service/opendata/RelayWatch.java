package jp.miyamichi.service.opendata;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has operators' GBFS judged on a thread of its own: the validator takes seconds. What fails is tried again, and told
/// once.
public final class RelayWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RelayWatch.class);
    private static final int EVERY_SECONDS = 15;

    private final GbfsRelay relay;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("gbfs").daemon().factory());

    private String told = "";

    public RelayWatch(GbfsRelay relay) {
        this.relay = relay;
        var _ = thread.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            relay.look();
            told = "";
        } catch (RuntimeException failed) {
            var message = String.valueOf(failed.getMessage());
            if (!message.equals(told)) {
                LOG.warn("operators' GBFS not judged, trying again cause={}", message);
                told = message;
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
