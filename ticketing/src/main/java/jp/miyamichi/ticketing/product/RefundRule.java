package jp.miyamichi.ticketing.product;

import jp.miyamichi.ticketing.Yen;

/// What is given back for a ticket that was not used.
///
/// @param until how late it may be asked for
/// @param fee kept of each ticket
/// @param assumed our proposal, which no operator has confirmed
public record RefundRule(Until until, Yen fee, boolean assumed, String source) {

    /// The last moment for a refund.
    public enum Until {
        NEVER,
        /// Until the service day it was bought for begins.
        DAY_BEFORE,
        /// As long as it was not used and its time is not over.
        FIRST_USE
    }

    public RefundRule {
        if (source.isBlank()) {
            throw new IllegalArgumentException("a refund rule needs its source");
        }
    }
}
