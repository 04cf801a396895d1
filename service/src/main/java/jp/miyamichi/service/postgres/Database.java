package jp.miyamichi.service.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Connections to PostgreSQL and the tables of the service.
///
/// The tables are created when the database first answers, which may be after the start.
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS_MAX = 10;
    private static final long CONNECT_MILLIS_MAX = 2_000;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final AtomicBoolean migrated = new AtomicBoolean();

    public Database(ConnectTo connect) {
        var config = new HikariConfig();
        config.setJdbcUrl(connect.jdbcUrl());
        config.setUsername(connect.user());
        config.setPassword(connect.password());
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS_MAX);
        config.setInitializationFailTimeout(-1);
        config.setPoolName("postgres");
        config.addDataSourceProperty("ApplicationName", "miyamichi");
        config.addDataSourceProperty("socketTimeout", "30");
        this.pool = new HikariDataSource(config);
        this.jdbi = Jdbi.create(pool);
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

    private void migrate() {
        if (!migrated.get()) {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/service")
                    .schemas("service")
                    .load()
                    .migrate();
            migrated.set(true);
        }
    }

    Jdbi jdbi() {
        migrate();
        return jdbi;
    }

    @Override
    public void close() {
        pool.close();
    }
}
