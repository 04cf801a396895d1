package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.order.Orders.OwedRefund;
import org.jdbi.v3.core.Handle;

/// Refunds: asked for and booked, then done by the provider.
final class RefundRows {

    private static final String OWED = """
            SELECT p.*, r.id AS refund_id, r.yen AS refund_yen FROM ticketing.refund r
            JOIN ticketing.payment p ON p.id = r.payment_id
            WHERE r.state = 'asked' ORDER BY r.created_at LIMIT :limit
            """;

    private RefundRows() {}

    static List<OwedRefund> owed(Handle handle, int limit) {
        return handle.createQuery(OWED)
                .bind("limit", limit)
                .map((row, _) -> new OwedRefund(
                        row.getObject("refund_id", UUID.class),
                        PaymentRows.payment(row),
                        Yen.of(row.getLong("refund_yen"))))
                .list();
    }

    static void done(Handle handle, UUID refund, UUID transfer, Instant now) {
        var moved = handle.createUpdate("UPDATE ticketing.refund SET state = 'done' WHERE id = :id AND state = 'asked'")
                .bind("id", refund)
                .execute();
        if (moved == 1) {
            handle.createQuery("SELECT p.provider, r.yen FROM ticketing.refund r JOIN ticketing.payment p"
                            + " ON p.id = r.payment_id WHERE r.id = :id AND r.yen > 0")
                    .bind("id", refund)
                    .map((row, _) -> {
                        SaleBooks.gaveBack(
                                handle,
                                row.getString("provider"),
                                "refund:" + refund,
                                row.getLong("yen"),
                                transfer,
                                now);
                        return true;
                    })
                    .list();
            OrderRows.announce(handle, "refund.done", refund, now);
        }
    }
}
