package jp.miyamichi.service.people;

import java.util.Optional;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.mail.MailAddress;

/// By what travellers come back, at rest.
public interface Accounts {

    record Holder(PersonId person, Role role) {}

    Optional<Holder> holder(MailAddress address);

    /// Where a person gets e-mail, if they have proved an address.
    Optional<MailAddress> address(PersonId person);

    /// How many passkeys a person has.
    int passkeys(PersonId person);

    /// Gives a person an address, in place of the one they had.
    ///
    /// @return false if it is somebody else's
    boolean keep(PersonId person, MailAddress address, AuditEntry entry);
}
