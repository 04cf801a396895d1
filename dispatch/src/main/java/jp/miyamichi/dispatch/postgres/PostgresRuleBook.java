package jp.miyamichi.dispatch.postgres;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.dispatch.RuleBook;
import jp.miyamichi.dispatch.RuleChange;
import jp.miyamichi.dispatch.booking.Json;
import jp.miyamichi.postgres.Database;

/// Changed rules in PostgreSQL.
public final class PostgresRuleBook implements RuleBook {

    private static final String ADD = """
            INSERT INTO dispatch.rule_change (id, service, change, noted_at)
            VALUES (:id, :service, CAST(:change AS jsonb), :at) ON CONFLICT (id) DO NOTHING
            """;

    private final Database database;

    public PostgresRuleBook(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Noted noted) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(ADD)
                        .bind("id", noted.id())
                        .bind("service", noted.service())
                        .bind("change", Json.write(noted.change()))
                        .bind("at", Timestamp.from(noted.at()))
                        .execute());
        return all().stream()
                .filter(other -> other.id().equals(noted.id()))
                .anyMatch(other -> other.service().equals(noted.service())
                        && other.change().equals(noted.change()));
    }

    @Override
    public List<Noted> all() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT id, service, change, noted_at FROM dispatch.rule_change ORDER BY seq")
                        .map((row, _) -> new Noted(
                                row.getObject("id", UUID.class),
                                row.getString("service"),
                                Json.read(row.getString("change"), RuleChange.class),
                                row.getTimestamp("noted_at").toInstant()))
                        .list());
    }

    @Override
    public long version() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT coalesce(max(seq), 0) FROM dispatch.rule_change")
                        .mapTo(Long.class)
                        .one());
    }
}
