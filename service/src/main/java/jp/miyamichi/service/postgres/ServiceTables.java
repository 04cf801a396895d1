package jp.miyamichi.service.postgres;

import java.sql.SQLException;
import java.util.Optional;
import jp.miyamichi.postgres.Database;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.JdbiException;

/// The way to the tables of the service. Whoever asks while the database is lost is told so by [DatabaseLost].
final class ServiceTables {

    /// SQL states: connection lost, or the server is going down or coming up.
    private static final String CONNECTION = "08";
    private static final String SERVER_STOPS = "57P";

    private final Database database;

    ServiceTables(Database database) {
        this.database = database;
    }

    /// Asks, or changes one row.
    <T> T ask(HandleCallback<T, RuntimeException> question) {
        try {
            return database.jdbi().withHandle(question);
        } catch (JdbiException | FlywayException failed) {
            throw told(failed);
        }
    }

    /// Changes several rows: all or none.
    void change(HandleConsumer<RuntimeException> changes) {
        try {
            database.jdbi().useTransaction(changes);
        } catch (JdbiException | FlywayException failed) {
            throw told(failed);
        }
    }

    private static RuntimeException told(RuntimeException failed) {
        return isLoss(failed) ? new DatabaseLost(failed) : failed;
    }

    private static boolean isLoss(RuntimeException failed) {
        return failed instanceof ConnectionException
                || sqlState(failed).filter(ServiceTables::saysLost).isPresent();
    }

    private static boolean saysLost(String sqlState) {
        return sqlState.startsWith(CONNECTION) || sqlState.startsWith(SERVER_STOPS);
    }

    private static Optional<String> sqlState(Throwable failed) {
        for (var cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.ofNullable(sql.getSQLState());
            }
        }
        return Optional.empty();
    }
}
