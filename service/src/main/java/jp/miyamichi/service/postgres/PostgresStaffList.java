package jp.miyamichi.service.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.StaffList;
import jp.miyamichi.service.people.Vault;

/// Who works here, from `service.person` and what is kept of staff.
public final class PostgresStaffList implements StaffList {

    private static final String PURPOSE = "staff name";

    private static final String MEMBERS = """
            SELECT p.id, p.role, p.created_at, p.withdrawn_at, n.name_sealed,
                (SELECT max(s.seen_at) FROM service.session s WHERE s.person = p.id) AS seen_at
            FROM service.person p LEFT JOIN service.staff_name n ON n.person = p.id
            WHERE p.role NOT IN ('visitor', 'resident')
              AND NOT EXISTS (SELECT 1 FROM service.device d WHERE d.person = p.id)
            ORDER BY p.created_at DESC, p.id
            """;

    private static final String NAME = """
            INSERT INTO service.staff_name (person, name_sealed) VALUES (:person, :name)
            ON CONFLICT (person) DO UPDATE SET name_sealed = excluded.name_sealed
            """;

    private static final String END_SESSIONS = """
            UPDATE service.session SET ended_at = greatest(:now, started_at) WHERE person = :person AND ended_at IS NULL
            """;

    private static final List<String> SHUT_OUT = List.of(
            "UPDATE service.person SET withdrawn_at = greatest(:now, created_at) WHERE id = :person",
            "UPDATE service.passkey SET revoked_at = :now WHERE person = :person AND revoked_at IS NULL",
            "UPDATE service.recovery_code SET used_at = :now WHERE person = :person AND used_at IS NULL",
            "UPDATE service.invitation SET used_at = :now WHERE person = :person AND used_at IS NULL",
            END_SESSIONS);

    private final ServiceTables tables;
    private final Vault vault;

    public PostgresStaffList(Database database, Vault vault) {
        this.tables = new ServiceTables(database);
        this.vault = vault;
    }

    @Override
    public List<Member> members() {
        return tables.ask(handle ->
                handle.createQuery(MEMBERS).map((row, _) -> member(row)).list());
    }

    private Member member(ResultSet row) throws SQLException {
        return new Member(
                new PersonId(row.getObject("id", UUID.class)),
                Role.parse(row.getString("role")),
                Optional.ofNullable(row.getBytes("name_sealed")).map(bytes -> vault.open(PURPOSE, bytes)),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("seen_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant));
    }

    @Override
    public void name(PersonId person, String name) {
        tables.change(handle -> handle.createUpdate(NAME)
                .bind("person", person.value())
                .bind("name", vault.seal(PURPOSE, name))
                .execute());
    }

    @Override
    public void change(PersonId person, Role role, AuditEntry entry) {
        tables.change(handle -> {
            handle.createUpdate("UPDATE service.person SET role = :role WHERE id = :person")
                    .bind("person", person.value())
                    .bind("role", role.text())
                    .execute();
            handle.createUpdate(END_SESSIONS)
                    .bind("person", person.value())
                    .bind("now", Timestamp.from(entry.at()))
                    .execute();
            AuditTrail.add(handle, entry);
        });
    }

    @Override
    public void withdraw(PersonId person, AuditEntry entry) {
        tables.change(handle -> {
            for (var statement : SHUT_OUT) {
                handle.createUpdate(statement)
                        .bind("person", person.value())
                        .bind("now", Timestamp.from(entry.at()))
                        .execute();
            }
            AuditTrail.add(handle, entry);
        });
    }
}
