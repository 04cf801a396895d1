package jp.miyamichi.service.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who works here, for administrators.
public interface StaffList {

    /// @param name as administrators call them, where they said one
    /// @param seenAt on the session used last
    /// @param withdrawnAt when they were shut out for good
    record Member(
            PersonId person,
            Role role,
            Optional<String> name,
            Instant since,
            Optional<Instant> seenAt,
            Optional<Instant> withdrawnAt) {

        /// Nothing of the name, so that it never shows in a log.
        @Override
        public String toString() {
            return "(" + role.text() + " " + person + ")";
        }
    }

    /// Latest first; devices are not among them.
    List<Member> members();

    void name(PersonId person, String name);

    /// Gives a member another role. They log in anew.
    void change(PersonId person, Role role, AuditEntry entry);

    /// Shuts a member out: passkeys, codes, invitations and sessions open nothing any more.
    void withdraw(PersonId person, AuditEntry entry);
}
