package jp.miyamichi.service.command;

import java.util.List;
import java.util.function.Function;
import jp.miyamichi.postgres.ConnectTo;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.EmbeddedPostgres;
import jp.miyamichi.service.Settings;

/// The database of a service, for a command beside it or without it.
final class BesideService {

    /// One to migrate by, one to lock the migration by.
    private static final int CONNECTIONS = 2;

    private BesideService() {}

    /// @param schemas those the command needs
    static <T> T withDatabase(Settings settings, List<String> schemas, Function<Database, T> use) {
        return settings.database().map(connect -> with(connect, schemas, use)).orElseGet(() -> {
            try (var own = EmbeddedPostgres.borrow(settings.folders().data().resolve("postgres"))) {
                return with(own.connect(), schemas, use);
            }
        });
    }

    private static <T> T with(ConnectTo connect, List<String> schemas, Function<Database, T> use) {
        try (var database = new Database(connect, CONNECTIONS, schemas)) {
            return use.apply(database);
        }
    }
}
