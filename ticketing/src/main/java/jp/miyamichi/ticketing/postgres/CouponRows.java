package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.UUID;
import jp.miyamichi.ticketing.order.RedeemAnswer;
import org.jdbi.v3.core.Handle;

/// Coupons, each redeemed once.
final class CouponRows {

    private static final String REDEEM = """
            UPDATE ticketing.coupon SET redeemed_at = :now, redeemed_by = :by, redemption = :command
            WHERE id = :id AND redeemed_at IS NULL AND NOT withdrawn
            """;

    private CouponRows() {}

    static RedeemAnswer redeem(Handle handle, UUID coupon, UUID command, String by, Instant now) {
        var redeemed = handle.createUpdate(REDEEM)
                        .bind("id", coupon)
                        .bind("command", command)
                        .bind("by", by)
                        .bind("now", now)
                        .execute()
                == 1;
        if (redeemed) {
            OrderRows.announce(handle, "coupon.redeemed", coupon, now);
        }
        return handle.createQuery("SELECT * FROM ticketing.coupon WHERE id = :id")
                .bind("id", coupon)
                .map((row, _) -> {
                    if (row.getBoolean("withdrawn")) {
                        return (RedeemAnswer) new RedeemAnswer.Withdrawn();
                    }
                    return command.equals(row.getObject("redemption", UUID.class))
                            ? new RedeemAnswer.Redeemed(row.getString("kind"))
                            : new RedeemAnswer.AlreadyRedeemed(
                                    OrderRows.instant(row, "redeemed_at"), row.getString("redeemed_by"));
                })
                .findOne()
                .orElseGet(RedeemAnswer.NoSuchCoupon::new);
    }
}
