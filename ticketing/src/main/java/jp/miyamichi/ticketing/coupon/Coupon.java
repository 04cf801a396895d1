package jp.miyamichi.ticketing.coupon;

import java.util.Locale;
import java.util.UUID;

/// One coupon in somebody's hand.
///
/// @param kind the product's or the campaign's word for it
public record Coupon(UUID id, String kind, State state) {

    /// What can be done with it.
    public enum State {
        GOOD,
        REDEEMED,
        /// Its ticket was refunded.
        WITHDRAWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
