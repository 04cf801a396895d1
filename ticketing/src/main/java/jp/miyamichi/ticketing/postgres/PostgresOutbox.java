package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/// What changed and must be told to others. A row leaves when whoever took it has told it; should the teller
/// die before, it is told again, so listeners must bear hearing a thing twice.
public final class PostgresOutbox {

    private static final String TAKE = """
            DELETE FROM ticketing.outbox WHERE id IN
                (SELECT id FROM ticketing.outbox ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, subject, created_at
            """;

    private final Transactions transactions;

    public PostgresOutbox(Jdbi jdbi) {
        this.transactions = new Transactions(jdbi, List::of);
    }

    /// @param kind such as `order.paid`
    /// @param subject the order, payment, refund or coupon; what happened to it is read there
    public record Message(long id, String kind, UUID subject, Instant at) {}

    /// Hands up to `limit` messages to `teller` and removes them when it returns. Answers how many.
    public int tell(int limit, Consumer<List<Message>> teller) {
        return transactions.in(handle -> {
            var messages = handle.createQuery(TAKE)
                    .bind("limit", limit)
                    .map((row, _) -> new Message(
                            row.getLong("id"),
                            row.getString("kind"),
                            row.getObject("subject", UUID.class),
                            OrderRows.instant(row, "created_at")))
                    .list();
            if (!messages.isEmpty()) {
                teller.accept(messages);
            }
            return messages.size();
        });
    }
}
