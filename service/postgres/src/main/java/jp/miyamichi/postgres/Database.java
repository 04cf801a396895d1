package jp.miyamichi.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
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

    List<String> schemas() {
        return schemas;
    }

    /// The database as it is, with our tables or without.
    Jdbi plain() {
        return jdbi;
    }

    /// Makes the tables of a schema as they were with that migration.
    ///
    /// @throws IllegalArgumentException if this program has no such migration
    void migrateTo(String schema, String version) {
        var flyway = flyway(schema).target(version).load();
        flyway.migrate();
        var reached = flyway.info().current();
        if (reached == null || !MigrationVersion.fromVersion(version).equals(reached.getVersion())) {
            throw new IllegalArgumentException("this program cannot make the tables of " + schema + " as of migration "
                    + version + "; use the version of the program that wrote the backup, or a newer one");
        }
    }

    private void migrate() {
        if (!migrated.get()) {
            migrateOnce();
        }
    }

    /// Whoever asks first makes the tables; others wait for them.
    private synchronized void migrateOnce() {
        if (!migrated.get()) {
            schemas.forEach(this::migrate);
            migrated.set(true);
        }
    }

    private void migrate(String schema) {
        flyway(schema).load().migrate();
    }

    private FluentConfiguration flyway(String schema) {
        return Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/" + schema)
                .schemas(schema);
    }

    @Override
    public void close() {
        pool.close();
    }
}
