package jp.miyamichi.service.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.AuditLog;
import jp.miyamichi.service.access.Deed;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;

/// Reads `service.audit`.
public final class PostgresAuditLog implements AuditLog {

    private static final String BEFORE = """
            SELECT id, at, actor, role, deed, subject FROM service.audit WHERE id < :number ORDER BY id DESC LIMIT :limit
            """;

    private final ServiceTables tables;

    public PostgresAuditLog(Database database) {
        this.tables = new ServiceTables(database);
    }

    @Override
    public void add(AuditEntry entry) {
        tables.change(handle -> AuditTrail.add(handle, entry));
    }

    @Override
    public List<Line> before(long number, int limit) {
        return tables.ask(handle -> handle.createQuery(BEFORE)
                .bind("number", number)
                .bind("limit", limit)
                .map((row, _) -> new Line(row.getLong("id"), entry(row)))
                .list());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("actor", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getString("role")).map(Role::parse),
                Deed.valueOf(row.getString("deed").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getString("subject"));
    }
}
