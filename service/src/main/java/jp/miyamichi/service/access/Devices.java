package jp.miyamichi.service.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Devices at rest. Each change is written down in the audit log with it.
public interface Devices {

    record Device(PersonId id, Role role, DeviceKey key, Instant enrolledAt, Optional<Instant> revokedAt) {}

    /// Uses up the invitation.
    ///
    /// @return whether it was still good
    boolean enrol(Secret invitation, Device device);

    Optional<Device> find(PersonId id);

    /// Latest first.
    List<Device> all();

    /// Shuts a device out: its key and its sessions open nothing any more.
    ///
    /// @return whether there was such a device, not revoked yet
    boolean revoke(PersonId id, AuditEntry entry);
}
