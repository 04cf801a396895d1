package jp.miyamichi.ticketing.order;

import java.time.Instant;

/// What became of a coupon somebody wants to redeem.
public sealed interface RedeemAnswer {

    record Redeemed(String kind) implements RedeemAnswer {}

    record AlreadyRedeemed(Instant at, String by) implements RedeemAnswer {}

    /// Its ticket was refunded.
    record Withdrawn() implements RedeemAnswer {}

    record NoSuchCoupon() implements RedeemAnswer {}
}
