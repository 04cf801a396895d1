package jp.miyamichi.service.postgres;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.Deed;
import jp.miyamichi.service.access.Invited;
import jp.miyamichi.service.access.Passkey;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.RecoveryCode;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.access.Session;
import jp.miyamichi.service.access.Staff;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Staff in the schema `service`.
public final class PostgresStaff implements Staff {

    private static final String INVITE = """
            INSERT INTO service.invitation (secret_sha256, person, role, expires_at)
            VALUES (:sha256, :person, :role, :expires)
            """;

    private static final String INVITED = """
            SELECT person, role, expires_at FROM service.invitation
            WHERE secret_sha256 = :sha256 AND used_at IS NULL AND expires_at > :now
            """;

    private static final String USE_INVITATION = """
            UPDATE service.invitation SET used_at = :now
            WHERE secret_sha256 = :sha256 AND used_at IS NULL AND expires_at > :now
            """;

    private static final String ADD_PERSON = """
            INSERT INTO service.person (id, role, created_at) VALUES (:person, :role, :now) ON CONFLICT (id) DO NOTHING
            """;

    private static final List<String> CLOSE_ALL = List.of(
            "UPDATE service.passkey SET revoked_at = :now WHERE person = :person AND revoked_at IS NULL",
            "DELETE FROM service.recovery_code WHERE person = :person",
            "UPDATE service.session SET ended_at = greatest(:now, started_at)"
                    + " WHERE person = :person AND ended_at IS NULL");

    private static final String ADD_PASSKEY = """
            INSERT INTO service.passkey (credential, person, public_key, sign_count, made_at)
            VALUES (:credential, :person, :key, :count, :now)
            """;

    private static final String ADD_CODE =
            "INSERT INTO service.recovery_code (code_sha256, person) VALUES (:sha256, :person)";

    private static final String HOLDER = """
            SELECT person.id, person.role, passkey.public_key, passkey.sign_count
            FROM service.passkey JOIN service.person ON person.id = passkey.person
            WHERE passkey.credential = :credential AND passkey.revoked_at IS NULL
            """;

    private static final String SIGNED = """
            UPDATE service.passkey SET sign_count = :count
            WHERE credential = :credential AND revoked_at IS NULL AND (sign_count < :count OR sign_count + :count = 0)
            """;

    private static final String USE_CODE = """
            UPDATE service.recovery_code SET used_at = :now
            FROM service.person
            WHERE code_sha256 = :sha256 AND used_at IS NULL AND person.id = recovery_code.person
            RETURNING person.id, person.role
            """;

    private final ServiceTables tables;

    public PostgresStaff(Database database) {
        this.tables = new ServiceTables(database);
    }

    @Override
    public void invite(Secret secret, Invited invited, AuditEntry entry) {
        tables.change(handle -> {
            invite(handle, secret, invited);
            AuditTrail.add(handle, entry);
        });
    }

    private static void invite(Handle handle, Secret secret, Invited invited) {
        handle.createUpdate(INVITE)
                .bind("sha256", secret.sha256())
                .bind("person", invited.person().value())
                .bind("role", invited.role().text())
                .bind("expires", Timestamp.from(invited.expiresAt()))
                .execute();
    }

    @Override
    public Optional<Invited> invited(Secret secret, Instant now) {
        return tables.ask(handle -> at(handle.createQuery(INVITED), now)
                .bind("sha256", secret.sha256())
                .map((row, _) -> new Invited(
                        new PersonId(row.getObject("person", UUID.class)),
                        Role.parse(row.getString("role")),
                        row.getTimestamp("expires_at").toInstant()))
                .findOne());
    }

    @Override
    public boolean register(
            Secret invitation, Passkey passkey, Session first, Secret secret, List<RecoveryCode> codes) {
        var now = first.startedAt();
        return tables.changeIf(handle -> {
            if (!useInvitation(handle, invitation, now)) {
                return false;
            }
            var _ = addPerson(handle, first.person(), first.role(), now);
            CLOSE_ALL.forEach(
                    close -> person(handle.createUpdate(close), first, now).execute());
            open(handle, passkey, first, codes);
            PostgresSessions.add(handle, first, secret);
            AuditTrail.add(
                    handle,
                    new AuditEntry(
                            now,
                            Optional.of(first.person()),
                            Optional.of(first.role()),
                            Deed.REGISTERED,
                            "person:" + first.person()));
            return true;
        });
    }

    static boolean useInvitation(Handle handle, Secret invitation, Instant now) {
        return at(handle.createUpdate(USE_INVITATION), now)
                        .bind("sha256", invitation.sha256())
                        .execute()
                == 1;
    }

    /// @return whether there was nobody of this id yet
    static boolean addPerson(Handle handle, PersonId person, Role role, Instant now) {
        return at(handle.createUpdate(ADD_PERSON), now)
                        .bind("person", person.value())
                        .bind("role", role.text())
                        .execute()
                == 1;
    }

    private static void open(Handle handle, Passkey passkey, Session first, List<RecoveryCode> codes) {
        person(handle.createUpdate(ADD_PASSKEY), first, first.startedAt())
                .bind("credential", passkey.credential())
                .bind("key", passkey.publicKey())
                .bind("count", passkey.signCount())
                .execute();
        var rows = handle.prepareBatch(ADD_CODE);
        codes.forEach(code -> rows.bind("sha256", code.sha256())
                .bind("person", first.person().value())
                .add());
        rows.execute();
    }

    @Override
    public Optional<Holder> holder(String credential) {
        return tables.ask(handle -> handle.createQuery(HOLDER)
                .bind("credential", credential)
                .map((row, _) -> new Holder(
                        new PersonId(row.getObject("id", UUID.class)),
                        Role.parse(row.getString("role")),
                        new Passkey(credential, row.getString("public_key"), row.getLong("sign_count"))))
                .findOne());
    }

    @Override
    public boolean signed(String credential, long signCount, AuditEntry entry) {
        return tables.changeIf(handle -> {
            var signed = handle.createUpdate(SIGNED)
                    .bind("credential", credential)
                    .bind("count", signCount)
                    .execute();
            if (signed == 1) {
                AuditTrail.add(handle, entry);
            }
            return signed == 1;
        });
    }

    @Override
    public boolean recover(RecoveryCode code, Secret invitation, Instant now, Instant expiresAt) {
        return tables.changeIf(handle -> {
            var person = at(handle.createQuery(USE_CODE), now)
                    .bind("sha256", code.sha256())
                    .map((row, _) -> new Invited(
                            new PersonId(row.getObject("id", UUID.class)),
                            Role.parse(row.getString("role")),
                            expiresAt))
                    .findOne();
            person.ifPresent(invited -> {
                invite(handle, invitation, invited);
                AuditTrail.add(
                        handle,
                        new AuditEntry(
                                now,
                                Optional.of(invited.person()),
                                Optional.of(invited.role()),
                                Deed.RECOVERED,
                                "person:" + invited.person()));
            });
            return person.isPresent();
        });
    }

    private static <T extends SqlStatement<T>> T at(T statement, Instant now) {
        return statement.bind("now", Timestamp.from(now));
    }

    private static <T extends SqlStatement<T>> T person(T statement, Session session, Instant now) {
        return at(statement, now).bind("person", session.person().value());
    }
}
