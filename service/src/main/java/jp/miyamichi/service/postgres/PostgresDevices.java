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
import jp.miyamichi.service.access.Deed;
import jp.miyamichi.service.access.DeviceKey;
import jp.miyamichi.service.access.Devices;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.Secret;

/// Devices in `service.device`.
public final class PostgresDevices implements Devices {

    private static final String ADD =
            "INSERT INTO service.device (person, public_key, enrolled_at) VALUES (:person, :key, :now)";

    private static final String SELECT = """
            SELECT device.person, person.role, device.public_key, device.enrolled_at, device.revoked_at
            FROM service.device JOIN service.person ON person.id = device.person
            """;

    private static final String REVOKE = """
            UPDATE service.device SET revoked_at = greatest(:now, enrolled_at)
            WHERE person = :person AND revoked_at IS NULL
            """;

    private static final String END_SESSIONS = """
            UPDATE service.session SET ended_at = greatest(:now, started_at) WHERE person = :person AND ended_at IS NULL
            """;

    private final ServiceTables tables;

    public PostgresDevices(Database database) {
        this.tables = new ServiceTables(database);
    }

    @Override
    public boolean enrol(Secret invitation, Device device) {
        return tables.changeIf(handle -> {
            if (!PostgresStaff.useInvitation(handle, invitation, device.enrolledAt())) {
                return false;
            }
            var _ = PostgresStaff.addPerson(handle, device.id(), device.role(), device.enrolledAt());
            handle.createUpdate(ADD)
                    .bind("person", device.id().value())
                    .bind("key", device.key().text())
                    .bind("now", Timestamp.from(device.enrolledAt()))
                    .execute();
            AuditTrail.add(
                    handle,
                    new AuditEntry(
                            device.enrolledAt(),
                            Optional.of(device.id()),
                            Optional.of(device.role()),
                            Deed.ENROLLED_DEVICE,
                            "person:" + device.id()));
            return true;
        });
    }

    @Override
    public Optional<Device> find(PersonId id) {
        return tables.ask(handle -> handle.createQuery(SELECT + "WHERE device.person = :person")
                .bind("person", id.value())
                .map((row, _) -> device(row))
                .findOne());
    }

    @Override
    public List<Device> all() {
        return tables.ask(handle -> handle.createQuery(SELECT + "ORDER BY device.enrolled_at DESC, device.person")
                .map((row, _) -> device(row))
                .list());
    }

    @Override
    public boolean revoke(PersonId id, AuditEntry entry) {
        return tables.changeIf(handle -> {
            var now = Timestamp.from(entry.at());
            var revoked = handle.createUpdate(REVOKE)
                    .bind("now", now)
                    .bind("person", id.value())
                    .execute();
            if (revoked == 1) {
                handle.createUpdate(END_SESSIONS)
                        .bind("now", now)
                        .bind("person", id.value())
                        .execute();
                AuditTrail.add(handle, entry);
            }
            return revoked == 1;
        });
    }

    private static Device device(ResultSet row) throws SQLException {
        Optional<Timestamp> revoked = Optional.ofNullable(row.getTimestamp("revoked_at"));
        Optional<Instant> revokedAt = revoked.map(Timestamp::toInstant);
        return new Device(
                new PersonId(row.getObject("person", UUID.class)),
                Role.parse(row.getString("role")),
                new DeviceKey(row.getString("public_key")),
                row.getTimestamp("enrolled_at").toInstant(),
                revokedAt);
    }
}
