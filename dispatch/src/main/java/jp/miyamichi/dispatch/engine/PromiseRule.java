package jp.miyamichi.dispatch.engine;

import java.time.Duration;

/// How a planned ride becomes a [Promise].
///
/// @param before the vehicle may come this much before the planned pickup, but never before the asked time
/// @param after and this much after it
/// @param rideFactor the longest ride, counted from the latest promised pickup, is this many times the direct drive
/// @param rideExtra plus this
public record PromiseRule(Duration before, Duration after, double rideFactor, Duration rideExtra) {

    public PromiseRule {
        if (before.isNegative() || after.isNegative() || rideExtra.isNegative()) {
            throw new IllegalArgumentException(
                    "allowances must not be negative: before " + before + ", after " + after + ", ride " + rideExtra);
        }
        if (!(rideFactor >= 1)) {
            throw new IllegalArgumentException("rideFactor must be at least 1, not " + rideFactor);
        }
    }
}
