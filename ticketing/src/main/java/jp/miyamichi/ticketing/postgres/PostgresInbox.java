package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.List;
import jp.miyamichi.ticketing.payment.Inbox;
import org.jdbi.v3.core.Jdbi;

/// The inbox in PostgreSQL. Only names are kept of an event: what it is about is fetched again from the provider.
public final class PostgresInbox implements Inbox {

    private final Transactions transactions;

    public PostgresInbox(Jdbi jdbi) {
        this.transactions = new Transactions(jdbi, List::of);
    }

    @Override
    public boolean add(Event event, Instant now) {
        return transactions.in(handle -> handle.createUpdate(
                                "INSERT INTO ticketing.webhook_inbox (provider, event_id, kind, subject, received_at)"
                                        + " VALUES (:provider, :id, :kind, :subject, :now) ON CONFLICT DO NOTHING")
                        .bind("provider", event.provider())
                        .bind("id", event.id())
                        .bind("kind", event.kind())
                        .bind("subject", event.subject())
                        .bind("now", now)
                        .execute()
                == 1);
    }

    @Override
    public List<Event> open(int limit) {
        return transactions.in(handle -> handle.createQuery("SELECT provider, event_id, kind, subject"
                        + " FROM ticketing.webhook_inbox WHERE done_at IS NULL ORDER BY received_at LIMIT :limit")
                .bind("limit", limit)
                .map((row, _) -> new Event(
                        row.getString("provider"),
                        row.getString("event_id"),
                        row.getString("kind"),
                        row.getString("subject")))
                .list());
    }

    @Override
    public void done(Event event, Instant now) {
        transactions.in(handle -> handle.createUpdate("UPDATE ticketing.webhook_inbox SET done_at = :now"
                        + " WHERE provider = :provider AND event_id = :id AND done_at IS NULL")
                .bind("now", now)
                .bind("provider", event.provider())
                .bind("id", event.id())
                .execute());
    }
}
