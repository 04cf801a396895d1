package jp.miyamichi.dispatch.region;

import java.time.Duration;
import java.time.LocalDateTime;

/// A driver's time at work on a vehicle, break included.
public record Duty(String driver, String vehicle, LocalDateTime from, LocalDateTime to) {

    public Duty {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("a duty ends after it begins, not " + from + " to " + to);
        }
    }

    Duration length() {
        return Duration.between(from, to);
    }

    @Override
    public String toString() {
        return "duty of " + driver + " on " + vehicle + " from " + from;
    }
}
