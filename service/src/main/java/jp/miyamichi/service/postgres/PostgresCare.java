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
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.RecoveryCode;
import jp.miyamichi.service.people.Care;
import jp.miyamichi.service.people.CareBook;

/// Consents in `service.care`.
public final class PostgresCare implements CareBook {

    private static final String ADD = """
            INSERT INTO service.care (id, cared, consent_way, consent_at, taken_by, code_sha256, code_until)
            VALUES (:id, :cared, :way, :now, CAST(:takenBy AS uuid), :sha256, :until)
            """;

    private static final String COLUMNS = "id, cared, caretaker, consent_way, consent_at, taken_by, withdrawn_at";

    private static final String JOIN = """
            UPDATE service.care SET caretaker = :caretaker, joined_at = :now
            WHERE code_sha256 = :sha256 AND caretaker IS NULL AND withdrawn_at IS NULL AND code_until > :now
              AND cared <> :caretaker
            RETURNING\s""";

    private static final String OF = "SELECT " + COLUMNS
            + " FROM service.care WHERE cared = :person OR caretaker = :person" + " ORDER BY consent_at DESC, id";

    private static final String MAY_BOOK = """
            SELECT EXISTS (SELECT 1 FROM service.care
                           WHERE caretaker = :caretaker AND cared = :cared AND withdrawn_at IS NULL)
            """;

    private static final String WITHDRAW = """
            UPDATE service.care SET withdrawn_at = :now, withdrawn_by = :by
            WHERE id = :id AND withdrawn_at IS NULL AND (cared = :side OR caretaker = :side)
            """;

    private final ServiceTables tables;

    public PostgresCare(Database database) {
        this.tables = new ServiceTables(database);
    }

    @Override
    public void add(Care care, RecoveryCode code, Instant codeUntil, AuditEntry entry) {
        tables.change(handle -> {
            handle.createUpdate(ADD)
                    .bind("id", care.id())
                    .bind("cared", care.cared().value())
                    .bind("way", care.way().text())
                    .bind("now", Timestamp.from(care.consentAt()))
                    .bind("takenBy", care.takenBy().map(PersonId::value).orElse(null))
                    .bind("sha256", code.sha256())
                    .bind("until", Timestamp.from(codeUntil))
                    .execute();
            AuditTrail.add(handle, entry);
        });
    }

    @Override
    public Optional<Care> join(RecoveryCode code, PersonId caretaker, AuditEntry entry) {
        return tables.changed(handle -> {
            var joined = handle.createQuery(JOIN + COLUMNS)
                    .bind("sha256", code.sha256())
                    .bind("caretaker", caretaker.value())
                    .bind("now", Timestamp.from(entry.at()))
                    .map((row, _) -> care(row))
                    .findOne();
            joined.ifPresent(_ -> AuditTrail.add(handle, entry));
            return joined;
        });
    }

    @Override
    public List<Care> of(PersonId person) {
        return tables.ask(handle -> handle.createQuery(OF)
                .bind("person", person.value())
                .map((row, _) -> care(row))
                .list());
    }

    @Override
    public boolean mayBook(PersonId caretaker, PersonId cared) {
        return tables.ask(handle -> handle.createQuery(MAY_BOOK)
                .bind("caretaker", caretaker.value())
                .bind("cared", cared.value())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public boolean withdraw(UUID care, PersonId ofEither, AuditEntry entry) {
        return tables.changeIf(handle -> {
            var withdrawn = handle.createUpdate(WITHDRAW)
                            .bind("id", care)
                            .bind("side", ofEither.value())
                            .bind("now", Timestamp.from(entry.at()))
                            .bind("by", entry.actor().orElseThrow().value())
                            .execute()
                    == 1;
            if (withdrawn) {
                AuditTrail.add(handle, entry);
            }
            return withdrawn;
        });
    }

    private static Care care(ResultSet row) throws SQLException {
        return new Care(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("cared", UUID.class)),
                Optional.ofNullable(row.getObject("caretaker", UUID.class)).map(PersonId::new),
                Care.Way.parse(row.getString("consent_way")),
                row.getTimestamp("consent_at").toInstant(),
                Optional.ofNullable(row.getObject("taken_by", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant));
    }
}
