package jp.miyamichi.service.postgres;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;

/// The database does not answer now. It may be back in a moment.
public final class DatabaseLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// SQL states: connection lost, or the server is going down or coming up.
    private static final String CONNECTION = "08";
    private static final String SERVER_STOPS = "57P";

    public DatabaseLost(Throwable cause) {
        super("the database does not answer", cause);
    }

    /// Whether something failed because the database does not answer.
    public static boolean isBehind(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseLost
                    || cause instanceof ConnectionException
                    || (cause instanceof SQLException sql && saysLost(String.valueOf(sql.getSQLState())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysLost(String sqlState) {
        return sqlState.startsWith(CONNECTION) || sqlState.startsWith(SERVER_STOPS);
    }
}
