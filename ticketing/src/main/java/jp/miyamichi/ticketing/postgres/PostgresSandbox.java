package jp.miyamichi.ticketing.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.payment.sandbox.SandboxBooks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The sandbox's own books, kept apart from ours: never in one transaction with a sale.
public final class PostgresSandbox implements SandboxBooks {

    private final Transactions transactions;

    public PostgresSandbox(Jdbi jdbi) {
        this.transactions = new Transactions(jdbi, List::of);
    }

    @Override
    public boolean add(Entry entry, Instant now) {
        return transactions.single(
                handle -> handle.createUpdate("INSERT INTO ticketing.sandbox_payment (id, card, yen, state, created_at)"
                                        + " VALUES (:id, :card, :yen, :state, :now) ON CONFLICT DO NOTHING")
                                .bind("id", entry.payment())
                                .bind("card", entry.card())
                                .bind("yen", entry.yen().amount())
                                .bind("state", entry.state().word())
                                .bind("now", now)
                                .execute()
                        == 1);
    }

    @Override
    public Optional<Entry> find(UUID payment) {
        return transactions.single(handle -> find(handle, payment, ""));
    }

    private static Optional<Entry> find(Handle handle, UUID payment, String lock) {
        return handle.createQuery("SELECT * FROM ticketing.sandbox_payment WHERE id = :id " + lock)
                .bind("id", payment)
                .map((row, _) -> entry(row))
                .findOne();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("card"),
                Yen.of(row.getLong("yen")),
                State.ofWord(row.getString("state")),
                Yen.of(row.getLong("returned_yen")),
                OrderRows.instant(row, "created_at"));
    }

    @Override
    public boolean move(UUID payment, State from, State to) {
        return transactions.single(handle ->
                handle.createUpdate("UPDATE ticketing.sandbox_payment SET state = :to WHERE id = :id AND state = :from")
                                .bind("id", payment)
                                .bind("from", from.word())
                                .bind("to", to.word())
                                .execute()
                        == 1);
    }

    @Override
    public boolean giveBack(UUID payment, UUID refund, Yen yen) {
        return transactions.in(handle -> {
            var entry = find(handle, payment, "FOR UPDATE");
            if (handle.createQuery("SELECT EXISTS (SELECT FROM ticketing.sandbox_refund WHERE id = :id)")
                    .bind("id", refund)
                    .mapTo(Boolean.class)
                    .one()) {
                return true;
            }
            if (entry.isEmpty() || !entry.get().mayGiveBack(yen)) {
                return false;
            }
            handle.execute("INSERT INTO ticketing.sandbox_refund VALUES (?, ?, ?)", refund, payment, yen.amount());
            handle.execute(
                    "UPDATE ticketing.sandbox_payment SET returned_yen = returned_yen + ? WHERE id = ?",
                    yen.amount(),
                    payment);
            return true;
        });
    }
}
