package jp.miyamichi.dispatch.engine;

import java.time.Duration;

/// What a dispatcher weighs and how hard it tries.
///
/// @param waitPermille how much a rider's wait weighs beside driving: 0 = least kilometres, 1000 = a minute for a
/// minute
/// @param candidatesMax vehicles found and kept for each quote, so that it can be explained
/// @param hold an empty vehicle sets out by at most this much later than it could, so that the plan stays open longer
/// @param holdSlack but leaves at least this much time to spare before a promise would break
/// @param rescueTries how many ways of making room are tried before a request is refused; 0 = none
public record Settings(int waitPermille, int candidatesMax, int rescueTries, Duration hold, Duration holdSlack) {

    public Settings {
        if (waitPermille < 0 || waitPermille > 100_000) {
            throw new IllegalArgumentException("waitPermille must be 0..100000, not " + waitPermille);
        }
        if (candidatesMax < 1 || candidatesMax > 50) {
            throw new IllegalArgumentException("candidatesMax must be 1..50, not " + candidatesMax);
        }
        if (hold.isNegative() || holdSlack.isNegative()) {
            throw new IllegalArgumentException("hold and holdSlack must not be negative: " + hold + ", " + holdSlack);
        }
        if (rescueTries < 0 || rescueTries > 100_000) {
            throw new IllegalArgumentException("rescueTries must be 0..100000, not " + rescueTries);
        }
    }

    /// For a service day.
    public static Settings standard() {
        return new Settings(0, 3, 200, Duration.ZERO, Duration.ZERO);
    }
}
