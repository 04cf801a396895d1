package jp.miyamichi.ticketing.postgres;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/// A statement of plain JDBC failed; handled like those of JDBI.
final class SqlFailed extends JdbiException {

    private static final long serialVersionUID = 1;

    SqlFailed(SQLException cause) {
        super(cause);
    }
}
