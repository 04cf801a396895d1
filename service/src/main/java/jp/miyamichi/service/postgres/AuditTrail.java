package jp.miyamichi.service.postgres;

import java.sql.Timestamp;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import org.jdbi.v3.core.Handle;

/// Adds to `service.audit`, in the transaction of the change itself: neither is ever there without the other.
final class AuditTrail {

    private static final String ADD =
            "INSERT INTO service.audit (at, actor, role, deed, subject) VALUES (:at, CAST(:actor AS uuid), :role, :deed, :subject)";

    private AuditTrail() {}

    static void add(Handle handle, AuditEntry entry) {
        handle.createUpdate(ADD)
                .bind("at", Timestamp.from(entry.at()))
                .bind("actor", entry.actor().map(PersonId::value).orElse(null))
                .bind("role", entry.role().map(Role::text).orElse(null))
                .bind("deed", entry.deed().text())
                .bind("subject", entry.subject())
                .execute();
    }
}
