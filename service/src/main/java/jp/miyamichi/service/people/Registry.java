package jp.miyamichi.service.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.RecoveryCode;

/// Residents at rest.
public interface Registry {

    /// Registers somebody; the household is added where it is new.
    ///
    /// @return false if the id is taken, or the household is of another district
    boolean register(Resident resident, Optional<PhoneNumber> phone, AuditEntry entry);

    Optional<Resident> find(PersonId person);

    Optional<Household> household(UUID id);

    List<Resident> byPhone(PhoneNumber phone);

    List<Resident> byReading(ReadingOfName reading, String district);

    void addCode(PersonId person, RecoveryCode code, Instant expiresAt, AuditEntry entry);

    /// Uses up a code; a visitor who shows it is the resident from now on, and what was kept for the visitor is
    /// kept for the resident.
    ///
    /// @return the resident, if the code was good
    Optional<PersonId> join(RecoveryCode code, Caller caller, Instant now);
}
