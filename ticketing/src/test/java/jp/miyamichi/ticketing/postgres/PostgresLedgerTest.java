package jp.miyamichi.ticketing.postgres;

import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.ticketing.ledger.Ledger;
import jp.miyamichi.ticketing.ledger.LedgerContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The ledger in PostgreSQL keeps the same rules as the one in memory.
class PostgresLedgerTest extends LedgerContract {

    private static Database database;

    @BeforeAll
    static void open() {
        database = TestServer.database("ticketing");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    protected Ledger empty() {
        return EmptyLedger.in(database.jdbi());
    }
}
