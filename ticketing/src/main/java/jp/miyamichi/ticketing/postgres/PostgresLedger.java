package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.ticketing.ledger.Account;
import jp.miyamichi.ticketing.ledger.Expiry;
import jp.miyamichi.ticketing.ledger.Ledger;
import jp.miyamichi.ticketing.ledger.LedgerAnswer;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Recorded;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Repeated;
import jp.miyamichi.ticketing.ledger.Refusals;
import jp.miyamichi.ticketing.ledger.Transfer;
import jp.miyamichi.ticketing.ledger.TrialBalance;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The ledger's tables. They hold its rules themselves (`V011__ledger_rules.sql`); here their refusals become answers.
public final class PostgresLedger implements Ledger {

    private static final String OPEN = """
            INSERT INTO ticketing.account (code, kind)
            SELECT code, split_part(code, ':', 1) FROM unnest(:codes::text[]) AS code
            ON CONFLICT (code) DO NOTHING
            """;

    private static final String RECORD = """
            WITH moved AS (
                INSERT INTO ticketing.transfer
                    (id, kind, cause, state, pending_of, entry_count, created_at, expires_at)
                VALUES (:id, :kind, :cause, :state, :pendingOf, cardinality(:accounts), :at, :expiresAt)
                ON CONFLICT (cause) DO NOTHING
                RETURNING id),
            lines AS (
                INSERT INTO ticketing.entry (transfer, line, account, yen)
                SELECT moved.id, e.line, e.account, e.yen
                FROM moved, unnest(:accounts, :yen) WITH ORDINALITY AS e (account, yen, line))
            SELECT count(*) FROM moved
            """;

    private static final String OVERDUE = """
            SELECT p.id, p.kind FROM ticketing.transfer p
            WHERE p.expires_at <= :now
              AND NOT EXISTS (SELECT FROM ticketing.transfer f WHERE f.pending_of = p.id)
            ORDER BY p.expires_at LIMIT :max
            """;

    private final Jdbi jdbi;

    public PostgresLedger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void open(Collection<Account> accounts) {
        jdbi.useHandle(handle -> open(handle, accounts));
    }

    static void open(Handle handle, Collection<Account> accounts) {
        var codes = accounts.stream().map(Account::code).sorted().toList();
        handle.createUpdate(OPEN).bindArray("codes", String.class, codes).execute();
    }

    @Override
    public LedgerAnswer record(Transfer transfer) {
        try {
            var isNew = jdbi.inTransaction(handle -> record(handle, transfer));
            return isNew ? new Recorded(transfer) : repeated(transfer);
        } catch (JdbiException refused) {
            var ended = LedgerErrors.isEndedAlready(refused) ? endOf(transfer) : Optional.<LedgerAnswer>empty();
            return ended.or(() -> LedgerErrors.answer(refused)).orElseThrow(() -> refused);
        }
    }

    /// Records within the caller's transaction; the ledger's own checks come at its commit.
    ///
    /// @return false where the cause is recorded already and nothing was done
    static boolean record(Handle handle, Transfer transfer) {
        return TransferRows.bind(handle.createQuery(RECORD), transfer)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    private LedgerAnswer repeated(Transfer transfer) {
        return find(transfer.cause())
                .filter(earlier -> earlier.saysTheSameAs(transfer))
                .<LedgerAnswer>map(Repeated::new)
                .orElseGet(() -> Refusals.causeTaken(transfer.cause()));
    }

    private Optional<LedgerAnswer> endOf(Transfer transfer) {
        var pendingId = transfer.step().ends();
        return jdbi.withHandle(handle -> handle.createQuery(TransferRows.SELECT + "WHERE t.pending_of = :pending")
                .bind("pending", pendingId.orElseThrow())
                .map(TransferRows::read)
                .findOne()
                .map(end -> Refusals.endedAlready(pendingId.get(), end)));
    }

    @Override
    public List<Transfer> startingWith(String prefix) {
        return jdbi.withHandle(handle -> handle.createQuery(TransferRows.SELECT + """
                        WHERE starts_with(t.cause, :prefix) AND t.cause >= :prefix ORDER BY t.created_at, t.id
                        """)
                .bind("prefix", prefix)
                .map(TransferRows::read)
                .list());
    }

    @Override
    public Optional<Transfer> find(String cause) {
        return jdbi.withHandle(handle -> handle.createQuery(TransferRows.SELECT + "WHERE t.cause = :cause")
                .bind("cause", cause)
                .map(TransferRows::read)
                .findOne());
    }

    @Override
    public List<Transfer> journal(Instant from, Instant until) {
        return jdbi.withHandle(handle -> handle.createQuery(TransferRows.SELECT + """
                        WHERE t.created_at >= :from AND t.created_at < :until
                        ORDER BY t.created_at, t.pending_of IS NOT NULL, t.id
                        """)
                .bind("from", TransferRows.time(from))
                .bind("until", TransferRows.time(until))
                .map(TransferRows::read)
                .list());
    }

    @Override
    public TrialBalance trialBalance(Instant until) {
        return jdbi.withHandle(handle -> Balances.until(handle, until));
    }

    @Override
    public int expire(Instant now) {
        var overdue = jdbi.withHandle(handle -> handle.createQuery(OVERDUE)
                .bind("now", TransferRows.time(now))
                .bind("max", EXPIRED_AT_ONCE_MAX)
                .map((row, _) -> Expiry.of(row.getObject("id", java.util.UUID.class), TransferRows.kind(row), now))
                .list());
        return (int) overdue.stream()
                .filter(expiry -> record(expiry) instanceof Recorded)
                .count();
    }
}
