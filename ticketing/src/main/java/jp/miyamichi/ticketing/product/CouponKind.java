package jp.miyamichi.ticketing.product;

import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Label;

/// A coupon that comes with a product and is redeemed once.
///
/// @param worth what its holder gets for it, and what the place that takes it is owed; 0 where that is not known
public record CouponKind(String id, Label label, Yen worth, String source) {

    public CouponKind {
        if (!id.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("id must be 1..40 of a-z, 0-9 and -, not '" + id + "'");
        }
    }
}
