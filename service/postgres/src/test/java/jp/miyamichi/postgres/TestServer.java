package jp.miyamichi.postgres;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// The real PostgreSQL for a module's tests: one server a test run, started by the first who asks, and a database of
/// its own for everyone who asks.
///
/// Its folder is kept under `target`, so that the next run starts in a second.
public final class TestServer {

    private static final int CONNECTIONS = 8;
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestServer() {}

    /// Started once, on first use; stopped with the test run.
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            var postgres = EmbeddedPostgres.start(Path.of("target", "postgres").toAbsolutePath());
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            return postgres;
        }
    }

    /// An empty database with the tables of these schemas. Close it when done.
    public static Database database(String... schemas) {
        return new Database(empty(), CONNECTIONS, List.of(schemas));
    }

    /// Where an empty database is, for who needs connections of their own.
    public static ConnectTo empty() {
        var server = Server.POSTGRES.connect();
        var name = "t" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        try (var database = new Database(server, 1, List.of())) {
            database.jdbi().useHandle(handle -> handle.execute("DROP DATABASE IF EXISTS " + name));
            database.jdbi().useHandle(handle -> handle.execute("CREATE DATABASE " + name));
        }
        return server.to(name);
    }
}
