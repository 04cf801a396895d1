package jp.miyamichi.service.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.RecoveryCode;

/// Consents at rest.
public interface CareBook {

    void add(Care care, RecoveryCode code, Instant codeUntil, AuditEntry entry);

    /// Uses up a code.
    ///
    /// @return what the caretaker may do now; empty if the code is unknown, used, withdrawn, too old, or their own
    Optional<Care> join(RecoveryCode code, PersonId caretaker, AuditEntry entry);

    /// Of both sides, latest first; those withdrawn too.
    List<Care> of(PersonId person);

    /// Whether the one may book for the other now.
    boolean mayBook(PersonId caretaker, PersonId cared);

    /// Ends what one of both sides consented to.
    ///
    /// @return whether there was such a consent of theirs, not withdrawn yet
    boolean withdraw(UUID care, PersonId ofEither, AuditEntry entry);
}
