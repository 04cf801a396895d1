package jp.miyamichi.dispatch.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import jp.miyamichi.dispatch.booking.PromiseFigures;
import jp.miyamichi.dispatch.booking.PromiseOutcome;

/// Counts promises `p` by their outcome `o`, where a statement joins the two.
final class PromiseColumns {

    static final String COUNTS = """
            count(p.booking) AS given,
            count(*) FILTER (WHERE o.outcome = 'KEPT') AS kept,
            count(*) FILTER (WHERE o.outcome = 'BROKEN') AS broken,
            count(*) FILTER (WHERE o.outcome = 'SUSPENDED') AS suspended,
            count(*) FILTER (WHERE o.outcome = 'RELEASED') AS released,
            count(*) FILTER (WHERE o.outcome = 'RELEASED' AND o.reason LIKE '%s%%') AS released_late,
            count(*) FILTER (WHERE o.outcome = 'NO_SHOW') AS promised_no_shows,
            count(p.booking) FILTER (WHERE o.booking IS NULL) AS open
            """.formatted(PromiseOutcome.LATE);

    private PromiseColumns() {}

    /// @param row has these columns and `unmet`
    static PromiseFigures figures(ResultSet row) throws SQLException {
        return new PromiseFigures(
                row.getLong("given"),
                row.getLong("kept"),
                row.getLong("broken"),
                row.getLong("suspended"),
                row.getLong("released"),
                row.getLong("released_late"),
                row.getLong("promised_no_shows"),
                row.getLong("open"),
                row.getLong("unmet"));
    }
}
