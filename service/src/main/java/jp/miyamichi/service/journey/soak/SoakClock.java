package jp.miyamichi.service.journey.soak;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that its owner moves on.
public final class SoakClock implements InstantSource {

    private final AtomicReference<Instant> now;

    public SoakClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    public void later(Duration duration) {
        now.updateAndGet(at -> at.plus(duration));
    }
}
