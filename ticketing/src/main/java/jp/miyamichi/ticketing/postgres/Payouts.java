package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.ledger.Account;
import jp.miyamichi.ticketing.ledger.AccountKind;
import jp.miyamichi.ticketing.ledger.Entry;
import jp.miyamichi.ticketing.ledger.Transfer;
import jp.miyamichi.ticketing.ledger.TransferKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/// Pays operators and shops what they are owed: all of it, from the bank, in one commit. Who is owed nothing,
/// or owes us, gets nothing.
public final class Payouts {

    private static final Account BANK = Account.of(AccountKind.BANK, "main");

    private static final String OWED = """
            SELECT e.account, -sum(e.yen)::bigint AS yen
            FROM ticketing.entry e JOIN ticketing.transfer t ON t.id = e.transfer AND t.state = 'posted'
            WHERE e.account LIKE 'payable:%'
            GROUP BY e.account HAVING sum(e.yen) < 0 ORDER BY e.account
            """;

    private static final String PAID = """
            SELECT e.account, e.yen FROM ticketing.transfer t JOIN ticketing.entry e ON e.transfer = t.id AND e.line = 1
            WHERE starts_with(t.cause, :prefix) AND t.cause >= :prefix ORDER BY e.account
            """;

    private final Jdbi jdbi;
    private final Supplier<UUID> ids;

    public Payouts(Jdbi jdbi, Supplier<UUID> ids) {
        this.jdbi = jdbi;
        this.ids = ids;
    }

    /// What each operator and shop is owed now, by its name.
    public Map<String, Long> owed() {
        return jdbi.withHandle(handle -> yen(handle.createQuery(OWED)));
    }

    /// Pays it. The same command again pays nothing more and answers the same.
    ///
    /// @param command chosen by the client
    /// @return what was paid, by name
    public Map<String, Long> pay(UUID command, Instant now) {
        var prefix = "payout/" + command + "/";
        return jdbi.inTransaction(handle -> {
            handle.createQuery("SELECT true FROM pg_advisory_xact_lock(hashtextextended('payouts', 0))")
                    .mapTo(Boolean.class)
                    .one();
            var paid = paid(handle, prefix);
            if (!paid.isEmpty()) {
                return paid;
            }
            PostgresLedger.open(handle, List.of(BANK));
            var owed = yen(handle.createQuery(OWED));
            owed.forEach((name, yen) -> PostgresLedger.record(
                    handle,
                    Transfer.posted(
                            ids.get(),
                            TransferKind.PAYOUT,
                            prefix + name,
                            now,
                            new Entry(Account.of(AccountKind.PAYABLE, name), yen),
                            new Entry(BANK, -yen))));
            return owed;
        });
    }

    private static Map<String, Long> paid(Handle handle, String prefix) {
        return yen(handle.createQuery(PAID).bind("prefix", prefix));
    }

    private static Map<String, Long> yen(Query query) {
        var yen = new TreeMap<String, Long>();
        query.map((row, _) -> Map.entry(new Account(row.getString("account")).name(), row.getLong("yen")))
                .forEach(payee -> yen.put(payee.getKey(), payee.getValue()));
        return yen;
    }
}
