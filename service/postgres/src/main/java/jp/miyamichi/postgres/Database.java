package jp.miyamichi.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Connections to PostgreSQL and the schemas the modules bring.
///
/// The tables are created when the database first answers, which may be after the start.
public final class Database implements AutoCloseable {

    private static final long CONNECT_MILLIS_MAX = 2_000;
    private static final String SOCKET_SECONDS_MAX = "30";

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final List<String> schemas;
    private final AtomicBoolean migrated = new AtomicBoolean();

    /// @param connections how many at once, at most
    /// @param schemas each with its migrations in `db/<schema>` on the class path, in the order they are needed
    public Database(ConnectTo connect, int connections, List<String> schemas) {
        var config = new HikariConfig();
        config.setJdbcUrl(connect.jdbcUrl());
        config.setUsername(connect.user());
        config.setPassword(connect.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS_MAX);
        config.setInitializationFailTimeout(-1);
        config.setPoolName("postgres");
        config.addDataSourceProperty("ApplicationName", "miyamichi");
        config.addDataSourceProperty("socketTimeout", SOCKET_SECONDS_MAX);
        this.pool = new HikariDataSource(config);
        this.jdbi = Jdbi.create(pool);
        this.schemas = List.copyOf(schemas);
    }

    /// Whether the database answers now and has our tables. Waits for two seconds at most.
    public boolean isUp() {
        try {
            migrate();
            return jdbi.withHandle(handle ->
                    handle.createQuery("SELECT true").mapTo(Boolean.class).one());
        } catch (JdbiException | FlywayException _) {
            return false;
        }
    }

    /// The way to the tables, which are there when this returns.
    ///
    /// @throws FlywayException if the database does not answer, or its tables are not ours
    public Jdbi jdbi() {
        migrate();
        return jdbi;
    }

    private void migrate() {
        if (!migrated.get()) {
            schemas.forEach(this::migrate);
            migrated.set(true);
        }
    }

    private void migrate(String schema) {
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/" + schema)
                .schemas(schema)
                .load()
                .migrate();
    }

    @Override
    public void close() {
        pool.close();
    }
}
