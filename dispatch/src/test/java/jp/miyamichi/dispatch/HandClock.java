package jp.miyamichi.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that a test turns by hand.
final class HandClock implements InstantSource {

    private volatile Instant now;

    HandClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void setTo(Instant next) {
        now = next;
    }

    void passes(Duration time) {
        now = now.plus(time);
    }
}
