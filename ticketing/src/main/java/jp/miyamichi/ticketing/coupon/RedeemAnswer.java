package jp.miyamichi.ticketing.coupon;

import java.time.Instant;
import jp.miyamichi.ticketing.Yen;

/// What became of a coupon somebody wants to redeem.
public sealed interface RedeemAnswer {

    /// @param worth what the shop is owed; 0 where it is not known
    record Redeemed(String kind, Yen worth) implements RedeemAnswer {}

    record AlreadyRedeemed(Instant at, String by) implements RedeemAnswer {}

    /// Its ticket was refunded.
    record Withdrawn() implements RedeemAnswer {}

    /// Its campaign has not begun, or is over.
    record NotNow() implements RedeemAnswer {}

    record NoSuchCoupon() implements RedeemAnswer {}
}
