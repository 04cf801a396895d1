package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import jp.miyamichi.ticketing.ledger.Account;
import jp.miyamichi.ticketing.ledger.TrialBalance;
import org.jdbi.v3.core.Handle;

/// Balances, always worked out from the entries.
final class Balances {

    /// Every entry before the moment, posted or still reserved then.
    private static final String UNTIL = """
            SELECT e.account,
                   coalesce(sum(e.yen) FILTER (WHERE t.state = 'posted' AND e.yen > 0), 0) AS debit,
                   coalesce(-sum(e.yen) FILTER (WHERE t.state = 'posted' AND e.yen < 0), 0) AS credit,
                   coalesce(sum(e.yen) FILTER (WHERE t.state = 'pending'), 0) AS pending
            FROM ticketing.entry e JOIN ticketing.transfer t ON t.id = e.transfer
            WHERE t.created_at < :until
              AND (t.state = 'posted' OR (t.expires_at > :until AND NOT EXISTS (
                  SELECT FROM ticketing.transfer f WHERE f.pending_of = t.id AND f.created_at < :until)))
            GROUP BY e.account ORDER BY e.account
            """;

    private Balances() {}

    static TrialBalance until(Handle handle, Instant until) {
        return new TrialBalance(handle.createQuery(UNTIL)
                .bind("until", TransferRows.time(until))
                .map((row, _) -> new TrialBalance.Line(
                        new Account(row.getString("account")),
                        row.getLong("debit"),
                        row.getLong("credit"),
                        row.getLong("pending")))
                .list());
    }
}
