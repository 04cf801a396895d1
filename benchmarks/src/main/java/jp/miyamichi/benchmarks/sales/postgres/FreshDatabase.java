package jp.miyamichi.benchmarks.sales.postgres;

import java.util.List;
import jp.miyamichi.postgres.ConnectTo;
import jp.miyamichi.postgres.Database;

/// A database of its own for one run, dropped before the next.
public final class FreshDatabase {

    private static final String NAME = "bench_sales";

    private final ConnectTo connect;

    public FreshDatabase(ConnectTo server) {
        try (var database = new Database(server, 1, List.of())) {
            database.jdbi().useHandle(handle -> handle.execute("DROP DATABASE IF EXISTS " + NAME + " WITH (FORCE)"));
            database.jdbi().useHandle(handle -> handle.execute("CREATE DATABASE " + NAME));
        }
        connect = server.to(NAME);
    }

    public ConnectTo connect() {
        return connect;
    }
}
