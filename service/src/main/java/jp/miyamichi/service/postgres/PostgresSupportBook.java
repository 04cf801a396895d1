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
import jp.miyamichi.service.tomp.SupportBook;
import jp.miyamichi.service.tomp.SupportCase;

/// Partners' support cases in `service.partner_support`.
public final class PostgresSupportBook implements SupportBook {

    private static final String ASK = """
            INSERT INTO service.partner_support (id, partner, kind, priority, comment, made_at)
            VALUES (:id, :partner, :kind, :priority, :comment, :madeAt) ON CONFLICT (id) DO NOTHING
            """;

    private static final String CASES =
            "SELECT id, partner, kind, priority, comment, made_at, answer FROM service.partner_support ";

    private final ServiceTables tables;

    public PostgresSupportBook(Database database) {
        this.tables = new ServiceTables(database);
    }

    @Override
    public Optional<SupportCase> ask(SupportCase asked) {
        tables.change(handle -> handle.createUpdate(ASK)
                .bind("id", asked.id())
                .bind("partner", asked.partner())
                .bind("kind", asked.kind())
                .bind("priority", asked.priority())
                .bind("comment", asked.comment())
                .bind("madeAt", Timestamp.from(asked.madeAt()))
                .execute());
        return find(asked.partner(), asked.id());
    }

    @Override
    public Optional<SupportCase> find(UUID partner, UUID id) {
        return tables.ask(handle -> handle.createQuery(CASES + "WHERE id = :id AND partner = :partner")
                .bind("id", id)
                .bind("partner", partner)
                .map((row, _) -> supportCase(row))
                .findOne());
    }

    @Override
    public List<SupportCase> unanswered() {
        return tables.ask(handle -> handle.createQuery(CASES + "WHERE answer IS NULL ORDER BY made_at, id LIMIT 200")
                .map((row, _) -> supportCase(row))
                .list());
    }

    @Override
    public Optional<SupportCase> answer(UUID id, String answer, Instant now, Caller.Known by) {
        tables.change(handle -> {
            var answered = handle.createUpdate("UPDATE service.partner_support SET answer = :answer,"
                            + " answered_at = greatest(:now, made_at) WHERE id = :id")
                    .bind("answer", answer)
                    .bind("now", Timestamp.from(now))
                    .bind("id", id)
                    .execute();
            if (answered == 1) {
                AuditTrail.add(
                        handle,
                        new AuditEntry(
                                now,
                                Optional.of(by.person()),
                                Optional.of(by.role()),
                                Deed.ANSWERED_PARTNER,
                                "support:" + id));
            }
        });
        return tables.ask(handle -> handle.createQuery(CASES + "WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> supportCase(row))
                .findOne());
    }

    private static SupportCase supportCase(ResultSet row) throws SQLException {
        return new SupportCase(
                row.getObject("id", UUID.class),
                row.getObject("partner", UUID.class),
                row.getString("kind"),
                row.getString("priority"),
                row.getString("comment"),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getString("answer")));
    }
}
