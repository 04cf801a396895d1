package jp.miyamichi.service.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The time of the played day. It stands still until the day goes on, and never goes back.
final class DemoClock implements InstantSource {

    private final AtomicReference<Instant> now;

    DemoClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    void goOnTo(Instant later) {
        now.updateAndGet(before -> {
            if (later.isBefore(before)) {
                throw new IllegalArgumentException(
                        "the day goes on, it cannot go back from " + before + " to " + later);
            }
            return later;
        });
    }
}
