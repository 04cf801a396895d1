package jp.miyamichi.dispatch.engine;

import java.time.Duration;

/// What a dispatcher weighs and how hard it tries.
///
/// @param waitPermille how much a rider's wait weighs beside driving: 0 = least kilometres, 1000 = a minute for a
/// minute
/// @param candidatesMax vehicles found and kept for each quote, so that it can be explained
/// @param rescueTries how many ways of making room are tried before a request is refused; 0 = none
/// @param rescueCostMax and room may cost at most this many times the ride's direct drive
/// @param hold an empty vehicle with little ahead sets out by at most this much later than it could, so that the plan
/// stays open longer
/// @param holdSlack but leaves at least this much time to spare before a promise would break
public record Settings(
        int waitPermille, int candidatesMax, int rescueTries, double rescueCostMax, Duration hold, Duration holdSlack) {

    /// Beyond this a taxi of one's own would drive less.
    public static final double RESCUE_COST_MAX = 2;

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
        if (!(rescueCostMax >= 0)) {
            throw new IllegalArgumentException("rescueCostMax must not be negative: " + rescueCostMax);
        }
        if (rescueTries < 0 || rescueTries > 100_000) {
            throw new IllegalArgumentException("rescueTries must be 0..100000, not " + rescueTries);
        }
    }

    /// Room is made where it costs no more than [#RESCUE_COST_MAX] times the drive.
    public Settings(int waitPermille, int candidatesMax, int rescueTries, Duration hold, Duration holdSlack) {
        this(waitPermille, candidatesMax, rescueTries, RESCUE_COST_MAX, hold, holdSlack);
    }

    /// For a service day.
    public static Settings standard() {
        return new Settings(0, 3, 200, Duration.ZERO, Duration.ZERO);
    }
}
