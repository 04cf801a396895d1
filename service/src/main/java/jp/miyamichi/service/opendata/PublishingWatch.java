package jp.miyamichi.service.opendata;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import jp.miyamichi.region.RegionBuild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes each region that comes into use, and judges it again each day, since feeds run out: on a thread of its
/// own. Keeps [OpenData] fresh. What fails is tried again a minute later, and told once.
public final class PublishingWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PublishingWatch.class);

    private static final Duration TRY_AGAIN_AFTER = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Supplier<Optional<RegionBuild>> region;
    private final Publishing publishing;
    private final OpenData openData;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("open-data").daemon().factory());

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile String done = "";
    private volatile String told = "";
    private volatile Instant notBefore = Instant.MIN;

    /// @param region the build in use, empty while none is
    public PublishingWatch(
            InstantSource clock, Supplier<Optional<RegionBuild>> region, Publishing publishing, OpenData openData) {
        this.clock = clock;
        this.region = region;
        this.publishing = publishing;
        this.openData = openData;
    }

    /// Starts a look unless one is under way. Returns at once.
    public void look() {
        if (busy.compareAndSet(false, true)) {
            try {
                thread.execute(() -> {
                    try {
                        lookNow();
                    } finally {
                        busy.set(false);
                    }
                });
            } catch (RejectedExecutionException stopping) {
                LOG.debug("stopping", stopping);
            }
        }
    }

    /// Publishes the region in use unless that was done, and takes over what other nodes published.
    void lookNow() {
        try {
            openData.refresh();
            var build = region.get();
            if (build.isPresent()
                    && !done.equals(key(build.get()))
                    && !clock.instant().isBefore(notBefore)) {
                notBefore = clock.instant().plus(TRY_AGAIN_AFTER);
                publishing.publish(build.get());
                done = key(build.get());
                notBefore = Instant.MIN;
                told = "";
                openData.refresh();
            }
        } catch (RuntimeException failed) {
            var message = String.valueOf(failed.getMessage());
            if (!message.equals(told)) {
                LOG.warn("open data not brought up to date, trying again cause={}", message);
                told = message;
            }
        }
    }

    private String key(RegionBuild build) {
        return build.contentHash() + " " + publishing.today();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
