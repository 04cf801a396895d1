package jp.miyamichi.service.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.Deed;
import jp.miyamichi.service.access.PartnerSystem;
import jp.miyamichi.service.access.Partners;
import jp.miyamichi.service.access.Secret;
import org.jdbi.v3.core.Handle;

/// Partner systems in `service.partner`.
public final class PostgresPartners implements Partners {

    private static final String ADD = """
            INSERT INTO service.partner (id, name, sandbox, token_sha256, enrolled_at)
            VALUES (:id, :name, :sandbox, :token, :now) ON CONFLICT (id) DO NOTHING
            """;

    private static final String SELECT = "SELECT id, name, sandbox, enrolled_at, revoked_at FROM service.partner ";

    private static final String REVOKE =
            "UPDATE service.partner SET revoked_at = greatest(:now, enrolled_at) WHERE id = :id AND revoked_at IS NULL";

    private final ServiceTables tables;

    public PostgresPartners(Database database) {
        this.tables = new ServiceTables(database);
    }

    @Override
    public boolean enrol(PartnerSystem partner, Secret token, Caller.Known by) {
        return tables.changeIf(handle -> {
            var added = handle.createUpdate(ADD)
                    .bind("id", partner.id())
                    .bind("name", partner.name())
                    .bind("sandbox", partner.sandbox())
                    .bind("token", token.sha256())
                    .bind("now", Timestamp.from(partner.enrolledAt()))
                    .execute();
            if (added == 1) {
                note(handle, Deed.ENROLLED_PARTNER, partner.id(), partner.enrolledAt(), by);
            }
            return added == 1;
        });
    }

    @Override
    public Optional<PartnerSystem> find(Secret token) {
        return tables.ask(handle -> handle.createQuery(SELECT + "WHERE token_sha256 = :token AND revoked_at IS NULL")
                .bind("token", token.sha256())
                .map((row, _) -> partner(row))
                .findOne());
    }

    @Override
    public List<PartnerSystem> all() {
        return tables.ask(handle -> handle.createQuery(SELECT + "ORDER BY enrolled_at DESC, id")
                .map((row, _) -> partner(row))
                .list());
    }

    @Override
    public boolean revoke(UUID partner, Instant now, Caller.Known by) {
        return tables.changeIf(handle -> {
            var revoked = handle.createUpdate(REVOKE)
                    .bind("now", Timestamp.from(now))
                    .bind("id", partner)
                    .execute();
            if (revoked == 1) {
                note(handle, Deed.REVOKED_PARTNER, partner, now, by);
            }
            return revoked == 1;
        });
    }

    private static void note(Handle handle, Deed deed, UUID partner, Instant at, Caller.Known by) {
        AuditTrail.add(
                handle,
                new AuditEntry(at, Optional.of(by.person()), Optional.of(by.role()), deed, "partner:" + partner));
    }

    private static PartnerSystem partner(ResultSet row) throws SQLException {
        Optional<Timestamp> revoked = Optional.ofNullable(row.getTimestamp("revoked_at"));
        return new PartnerSystem(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("sandbox"),
                row.getTimestamp("enrolled_at").toInstant(),
                revoked.map(Timestamp::toInstant));
    }
}
