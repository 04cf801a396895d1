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
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.RecoveryCode;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.people.Household;
import jp.miyamichi.service.people.PhoneNumber;
import jp.miyamichi.service.people.ReadingOfName;
import jp.miyamichi.service.people.Registry;
import jp.miyamichi.service.people.Resident;
import jp.miyamichi.service.people.Vault;
import org.jdbi.v3.core.Handle;

/// Residents and their households.
public final class PostgresRegistry implements Registry {

    static final String NAME = "name";
    static final String READING = "reading";
    private static final String PHONE = "phone";

    private static final String ADD_HOUSEHOLD = """
            INSERT INTO service.household (id, district, member, registered_at) VALUES (:id, :district, :member, :now)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String HOUSEHOLD = "SELECT id, district, member FROM service.household WHERE id = :id";

    private static final String ADD = """
            INSERT INTO service.resident (person, household, name_sealed, kana_sealed, kana_hmac, phone_hmac, registered_at,
                registered_by)
            VALUES (:person, :household, :name, :reading, :readingHmac, CAST(:phone AS bytea), :now, :by)
            """;

    private static final String SELECT = """
            SELECT resident.person, resident.name_sealed, resident.kana_sealed, household.id, household.district,
                household.member
            FROM service.resident JOIN service.household ON household.id = resident.household
            WHERE\s""";

    private static final String ADD_CODE = """
            INSERT INTO service.paper_code (code_sha256, person, made_by, made_at, expires_at)
            VALUES (:sha256, :person, :by, :now, :expires)
            """;

    private static final String USE_CODE = """
            UPDATE service.paper_code SET used_at = :now
            WHERE code_sha256 = :sha256 AND used_at IS NULL AND expires_at > :now
            RETURNING person
            """;

    private final ServiceTables tables;
    private final Vault vault;

    public PostgresRegistry(Database database, Vault vault) {
        this.tables = new ServiceTables(database);
        this.vault = vault;
    }

    @Override
    public boolean register(Resident resident, Optional<PhoneNumber> phone, AuditEntry entry) {
        return tables.changeIf(handle -> {
            var now = Timestamp.from(entry.at());
            var home = resident.household();
            handle.createUpdate(ADD_HOUSEHOLD)
                    .bind("id", home.id())
                    .bind("district", home.district())
                    .bind("member", home.member())
                    .bind("now", now)
                    .execute();
            if (household(handle, home.id()).filter(home::equals).isEmpty()
                    || !PostgresStaff.addPerson(handle, resident.person(), Role.RESIDENT, entry.at())) {
                handle.rollback();
                return false;
            }
            add(handle, resident, phone, entry);
            AuditTrail.add(handle, entry);
            return true;
        });
    }

    private void add(Handle handle, Resident resident, Optional<PhoneNumber> phone, AuditEntry entry) {
        handle.createUpdate(ADD)
                .bind("person", resident.person().value())
                .bind("household", resident.household().id())
                .bind("name", vault.seal(NAME, resident.name()))
                .bind("reading", vault.seal(READING, resident.reading().text()))
                .bind("readingHmac", index(resident.reading()))
                .bind("phone", phone.map(this::index).orElse(null))
                .bind("now", Timestamp.from(entry.at()))
                .bind("by", entry.actor().orElseThrow().value())
                .execute();
    }

    private byte[] index(ReadingOfName reading) {
        return vault.index(READING, reading.text());
    }

    private byte[] index(PhoneNumber phone) {
        return vault.index(PHONE, phone.digits());
    }

    @Override
    public Optional<Resident> find(PersonId person) {
        return tables.ask(handle -> handle.createQuery(SELECT + "resident.person = :person")
                .bind("person", person.value())
                .map((row, _) -> resident(row))
                .findOne());
    }

    @Override
    public Optional<Household> household(UUID id) {
        return tables.ask(handle -> household(handle, id));
    }

    private static Optional<Household> household(Handle handle, UUID id) {
        return handle.createQuery(HOUSEHOLD)
                .bind("id", id)
                .map((row, _) -> household(row))
                .findOne();
    }

    @Override
    public List<Resident> byPhone(PhoneNumber phone) {
        return tables.ask(handle -> handle.createQuery(SELECT + "resident.phone_hmac = :hmac")
                .bind("hmac", index(phone))
                .map((row, _) -> resident(row))
                .list());
    }

    @Override
    public List<Resident> byReading(ReadingOfName reading, String district) {
        return tables.ask(
                handle -> handle.createQuery(SELECT + "resident.kana_hmac = :hmac AND household.district = :district")
                        .bind("hmac", index(reading))
                        .bind("district", district)
                        .map((row, _) -> resident(row))
                        .list());
    }

    @Override
    public void addCode(PersonId person, RecoveryCode code, Instant expiresAt, AuditEntry entry) {
        tables.change(handle -> {
            handle.createUpdate(ADD_CODE)
                    .bind("sha256", code.sha256())
                    .bind("person", person.value())
                    .bind("by", entry.actor().orElseThrow().value())
                    .bind("now", Timestamp.from(entry.at()))
                    .bind("expires", Timestamp.from(expiresAt))
                    .execute();
            AuditTrail.add(handle, entry);
        });
    }

    @Override
    public Optional<PersonId> join(RecoveryCode code, Caller caller, Instant now) {
        return tables.changed(handle -> {
            var resident = handle.createQuery(USE_CODE)
                    .bind("sha256", code.sha256())
                    .bind("now", Timestamp.from(now))
                    .mapTo(UUID.class)
                    .findOne()
                    .map(PersonId::new);
            resident.ifPresent(person -> {
                if (caller instanceof Caller.Known known && known.role() == Role.VISITOR) {
                    PersonJoin.join(handle, known.person(), person, now);
                }
                AuditTrail.add(
                        handle,
                        new AuditEntry(
                                now,
                                Optional.of(person),
                                Optional.of(Role.RESIDENT),
                                Deed.BECAME_RESIDENT,
                                "person:" + person));
            });
            return resident;
        });
    }

    private Resident resident(ResultSet row) throws SQLException {
        return new Resident(
                new PersonId(row.getObject("person", UUID.class)),
                household(row),
                vault.open(NAME, row.getBytes("name_sealed")),
                new ReadingOfName(vault.open(READING, row.getBytes("kana_sealed"))));
    }

    private static Household household(ResultSet row) throws SQLException {
        return new Household(row.getObject("id", UUID.class), row.getString("district"), row.getBoolean("member"));
    }
}
