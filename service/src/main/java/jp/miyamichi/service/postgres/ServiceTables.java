package jp.miyamichi.service.postgres;

import jp.miyamichi.postgres.Database;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.JdbiException;

/// The way to the tables of the service. Whoever asks while the database is lost is told so by [DatabaseLost].
final class ServiceTables {

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

    /// Changes several rows: all or none. The change says whether it was made.
    boolean changeIf(HandleCallback<Boolean, RuntimeException> changes) {
        try {
            return database.jdbi().inTransaction(changes);
        } catch (JdbiException | FlywayException failed) {
            throw told(failed);
        }
    }

    /// Changes several rows: all or none, and says what came of it.
    <T> T changed(HandleCallback<T, RuntimeException> changes) {
        try {
            return database.jdbi().inTransaction(changes);
        } catch (JdbiException | FlywayException failed) {
            throw told(failed);
        }
    }

    private static RuntimeException told(RuntimeException failed) {
        return DatabaseLost.isBehind(failed) ? new DatabaseLost(failed) : failed;
    }
}
