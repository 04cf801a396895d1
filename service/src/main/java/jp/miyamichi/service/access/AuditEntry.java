package jp.miyamichi.service.access;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who did what, when and from which role.
///
/// @param actor empty for whoever types commands on the machine
/// @param subject what it was done to: a kind and an id, such as `person:…`; never personal data
public record AuditEntry(Instant at, Optional<PersonId> actor, Optional<Role> role, Deed deed, String subject) {

    private static final Pattern SUBJECT = Pattern.compile("[a-z-]{1,30}:[A-Za-z0-9_-]{1,60}");

    public AuditEntry {
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("a subject is a kind and an id, such as person:…, not " + subject);
        }
    }

    public static AuditEntry by(Caller.Known caller, Instant at, Deed deed, String subject) {
        return new AuditEntry(at, Optional.of(caller.person()), Optional.of(caller.role()), deed, subject);
    }
}
