package jp.miyamichi.dispatch.postgres;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.dispatch.booking.Suspensions;
import jp.miyamichi.postgres.Database;

/// Suspensions in PostgreSQL, where every node sees them.
public final class PostgresSuspensions implements Suspensions {

    private static final String ADD = """
            INSERT INTO dispatch.suspension (id, service, starts_at, ends_at, reason)
            VALUES (:id, :service, :from, :to, :reason)
            ON CONFLICT DO NOTHING
            """;

    private static final String OF = """
            SELECT id, starts_at, ends_at, reason FROM dispatch.suspension
            WHERE service = :service AND ends_at > :now
            ORDER BY starts_at
            """;

    private final Database database;

    public PostgresSuspensions(Database database) {
        this.database = database;
    }

    @Override
    public void add(Suspension suspension) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(ADD)
                        .bind("id", suspension.id())
                        .bind("service", suspension.service())
                        .bind("from", Timestamp.from(suspension.from()))
                        .bind("to", Timestamp.from(suspension.to()))
                        .bind("reason", suspension.reason())
                        .execute());
    }

    @Override
    public List<Suspension> of(String service, Instant now) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(OF)
                        .bind("service", service)
                        .bind("now", Timestamp.from(now))
                        .map((row, _) -> new Suspension(
                                row.getObject("id", UUID.class),
                                service,
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant(),
                                row.getString("reason")))
                        .list());
    }
}
