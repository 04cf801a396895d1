package jp.miyamichi.ticketing.postgres;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// Takes everything out of the ledger's tables, which they refuse as long as their triggers are on.
final class EmptyLedger {

    private EmptyLedger() {}

    static PostgresLedger in(Jdbi jdbi) {
        jdbi.useTransaction(handle -> {
            var tables = List.of("entry", "transfer", "account");
            tables.forEach(table -> handle.execute("ALTER TABLE ticketing." + table + " DISABLE TRIGGER USER"));
            handle.execute("TRUNCATE ticketing.entry, ticketing.transfer, ticketing.account");
            tables.forEach(table -> handle.execute("ALTER TABLE ticketing." + table + " ENABLE TRIGGER USER"));
        });
        return new PostgresLedger(jdbi);
    }
}
