package jp.miyamichi.ticketing.postgres;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.payment.Payment;
import org.jdbi.v3.core.Handle;

/// Payments as they are written down.
final class PaymentRows {

    private static final String BEGIN = """
            WITH begun AS (
                INSERT INTO ticketing.payment (id, order_id, provider, method, yen, state, return_to, created_at)
                VALUES (:id, :order, :provider, :method, :yen, 'started', :returnTo, :now))
            UPDATE ticketing.customer_order SET held_until = greatest(held_until, :until) WHERE id = :order
            RETURNING held_until
            """;

    private static final String KNOWN_OR_LIVE = """
            SELECT * FROM ticketing.payment
            WHERE id = :id OR order_id = :order AND state IN ('started', 'authorised', 'captured', 'owed')
            """;

    private static final String STRAY = """
            SELECT p.* FROM ticketing.payment p JOIN ticketing.customer_order o ON o.id = p.order_id
            WHERE p.state IN ('started', 'authorised', 'owed') AND p.created_at < :before
              AND o.state IN ('expired', 'cancelled')
            ORDER BY p.created_at LIMIT :limit
            """;

    private PaymentRows() {}

    /// Writes it down, and lets the order's hold last until `until` at least.
    ///
    /// @return how long it lasts now
    static Instant begin(Handle handle, Payment payment, Instant now, Instant until) {
        return handle.createQuery(BEGIN)
                .bind("id", payment.id())
                .bind("order", payment.order())
                .bind("provider", payment.provider())
                .bind("method", payment.method())
                .bind("yen", payment.yen().amount())
                .bind("returnTo", payment.returnTo().toString())
                .bind("now", now)
                .bind("until", until)
                .map((row, _) -> OrderRows.instant(row, "held_until"))
                .one();
    }

    /// The payment with this id, whichever order it is of, and the live one of this order.
    static List<Payment> knownOrLive(Handle handle, Payment payment) {
        return handle.createQuery(KNOWN_OR_LIVE)
                .bind("id", payment.id())
                .bind("order", payment.order())
                .map((row, _) -> payment(row))
                .list();
    }

    static Optional<Payment> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM ticketing.payment WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> payment(row))
                .findOne();
    }

    static Optional<Payment> live(Handle handle, UUID order) {
        return handle.createQuery("SELECT * FROM ticketing.payment WHERE order_id = :order"
                        + " AND state IN ('started', 'authorised', 'captured', 'owed')")
                .bind("order", order)
                .map((row, _) -> payment(row))
                .findOne();
    }

    static Optional<Payment> byReference(Handle handle, String provider, String reference) {
        return handle.createQuery("SELECT * FROM ticketing.payment WHERE reference = :reference AND reference <> ''"
                        + " AND provider = :provider ORDER BY created_at LIMIT 1")
                .bind("reference", reference)
                .bind("provider", provider)
                .map((row, _) -> payment(row))
                .findOne();
    }

    static List<Payment> stray(Handle handle, Instant before, int limit) {
        return handle.createQuery(STRAY)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) -> payment(row))
                .list();
    }

    static boolean move(Handle handle, Payment payment, Payment.State to) {
        return handle.createUpdate("UPDATE ticketing.payment SET state = :to WHERE id = :id AND state = :from")
                        .bind("id", payment.id())
                        .bind("from", payment.state().word())
                        .bind("to", to.word())
                        .execute()
                == 1;
    }

    /// STARTED to AUTHORISED, with the provider's name for it.
    static void authorised(Handle handle, Payment payment) {
        handle.createUpdate("UPDATE ticketing.payment SET state = 'authorised', reference = :reference"
                        + " WHERE id = :id AND state = 'started'")
                .bind("id", payment.id())
                .bind("reference", payment.reference())
                .execute();
    }

    static void noteReference(Handle handle, UUID id, String reference) {
        handle.createUpdate(
                        "UPDATE ticketing.payment SET reference = :reference WHERE id = :id AND reference <> :reference")
                .bind("id", id)
                .bind("reference", reference)
                .execute();
    }

    static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("provider"),
                row.getString("method"),
                row.getString("reference"),
                Yen.of(row.getLong("yen")),
                Payment.State.ofWord(row.getString("state")),
                URI.create(row.getString("return_to")),
                OrderRows.instant(row, "created_at"));
    }
}
