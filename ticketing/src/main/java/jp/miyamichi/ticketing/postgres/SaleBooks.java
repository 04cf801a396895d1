package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.order.Order;
import jp.miyamichi.ticketing.payment.Payment;
import jp.miyamichi.ticketing.postgres.SaleEntries.Entry;
import org.jdbi.v3.core.Handle;

/// The transfers of sales, each once by its cause.
///
/// A payment's money is pending under the payment's id from its authorisation on; capture posts it, anything else voids
/// it. What is owed to a buyer lies in `refund` until the provider has given it back.
final class SaleBooks {

    private static final String BOOK = """
            SELECT ticketing.book(:id, :kind, :cause, :state, CAST(:pendingOf AS uuid), CAST(:now AS timestamptz),
                CAST(:expiresAt AS timestamptz), CAST(:accounts AS text[]), :yen)
            """;

    private SaleBooks() {}

    static String held(Payment payment) {
        return "psp:" + payment.provider();
    }

    static void pending(Handle handle, Order order, Payment payment, Instant now, Instant expiresAt) {
        book(
                handle,
                payment.id(),
                "sale",
                "payment:" + payment.id(),
                "pending",
                Optional.empty(),
                now,
                Optional.of(expiresAt),
                SaleEntries.ofOrder(held(payment), order.lines(), order.total()));
    }

    /// Posts the pending money, or books it anew where the ledger has let it run out meanwhile.
    static void captured(Handle handle, Order order, Payment payment, UUID id, Instant now) {
        post(
                handle,
                id,
                "sale",
                "capture:" + payment.id(),
                isPending(handle, payment, now) ? Optional.of(payment.id()) : Optional.empty(),
                now,
                SaleEntries.ofOrder(held(payment), order.lines(), order.total()));
    }

    private static boolean isPending(Handle handle, Payment payment, Instant now) {
        return handle.createQuery(
                        "SELECT EXISTS (SELECT FROM ticketing.transfer t WHERE t.id = :id AND t.state = 'pending'"
                                + " AND t.expires_at > :now AND NOT EXISTS"
                                + " (SELECT FROM ticketing.transfer e WHERE e.pending_of = t.id))")
                .bind("id", payment.id())
                .bind("now", now)
                .mapTo(Boolean.class)
                .one();
    }

    static void voided(Handle handle, Payment payment, UUID id, Instant now) {
        if (!isPending(handle, payment, now)) {
            return;
        }
        book(
                handle,
                id,
                "sale",
                "void:" + payment.id(),
                "voided",
                Optional.of(payment.id()),
                now,
                Optional.empty(),
                List.of());
    }

    /// Money that came for an order that had ended.
    static void owed(Handle handle, Payment payment, UUID id, Instant now) {
        var yen = payment.yen().amount();
        post(
                handle,
                id,
                "refund",
                "owed:" + payment.id(),
                Optional.empty(),
                now,
                List.of(new Entry(held(payment), yen), new Entry("refund", -yen)));
    }

    /// The provider has given back what was owed under `cause`.
    static void gaveBack(Handle handle, String provider, String cause, long yen, UUID id, Instant now) {
        post(
                handle,
                id,
                "refund",
                "gave-back:" + cause,
                Optional.empty(),
                now,
                List.of(new Entry("refund", yen), new Entry("psp:" + provider, -yen)));
    }

    static boolean post(
            Handle handle,
            UUID id,
            String kind,
            String cause,
            Optional<UUID> pendingOf,
            Instant now,
            List<Entry> entries) {
        return book(handle, id, kind, cause, "posted", pendingOf, now, Optional.empty(), entries);
    }

    private static boolean book(
            Handle handle,
            UUID id,
            String kind,
            String cause,
            String state,
            Optional<UUID> pendingOf,
            Instant now,
            Optional<Instant> expiresAt,
            List<Entry> entries) {
        return handle.createQuery(BOOK)
                .bind("id", id)
                .bind("kind", kind)
                .bind("cause", cause)
                .bind("state", state)
                .bindByType("pendingOf", pendingOf.orElse(null), UUID.class)
                .bind("now", now)
                .bindByType("expiresAt", expiresAt.orElse(null), Instant.class)
                .bindArray(
                        "accounts",
                        String.class,
                        entries.stream().map(Entry::account).toList())
                .bindArray("yen", Long.class, entries.stream().map(Entry::yen).toList())
                .mapTo(Boolean.class)
                .one();
    }
}
