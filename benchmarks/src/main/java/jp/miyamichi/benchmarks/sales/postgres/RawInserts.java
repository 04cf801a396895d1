package jp.miyamichi.benchmarks.sales.postgres;

import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// A table with one index, and commits of one row into it.
public final class RawInserts {

    private final Jdbi jdbi;

    public RawInserts(Jdbi jdbi) {
        this.jdbi = jdbi;
        jdbi.useHandle(handle -> handle.execute("CREATE TABLE raw_row (id uuid PRIMARY KEY, yen bigint NOT NULL)"));
    }

    public void insert(UUID id) {
        jdbi.useHandle(handle -> {
            try (var insert = handle.getConnection().prepareStatement("INSERT INTO raw_row VALUES (?, ?)")) {
                insert.setObject(1, id);
                insert.setLong(2, 1_000);
                insert.executeUpdate();
            } catch (SQLException failed) {
                throw new IllegalStateException("the raw insert failed: " + failed.getMessage(), failed);
            }
        });
    }

    public long rows() {
        return jdbi.withHandle(handle ->
                handle.createQuery("SELECT count(*) FROM raw_row").mapTo(Long.class).one());
    }

    /// What is wrong with the books after so many sales: nothing, or a sentence.
    public String wrongAfter(long sales) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT concat_ws(', ',
                    CASE WHEN (SELECT count(*) FROM ticketing.customer_order) <> :sales THEN 'orders' END,
                    CASE WHEN (SELECT count(*) FROM ticketing.ticket) <> :sales THEN 'tickets' END,
                    CASE WHEN (SELECT count(*) FROM ticketing.outbox) <> :sales THEN 'outbox' END,
                    CASE WHEN (SELECT sum(sold) FROM ticketing.capacity) <> :sales THEN 'capacity' END,
                    CASE WHEN (SELECT count(*) FROM ticketing.entry) <> 2 * :sales THEN 'entries' END,
                    CASE WHEN (SELECT sum(yen) FROM ticketing.entry) <> 0 THEN 'ledger' END)
                """).bind("sales", sales).mapTo(String.class).one());
    }

    public void settle() {
        jdbi.useHandle(handle -> handle.execute("CHECKPOINT"));
    }
}
