package jp.miyamichi.service.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.PersonId;

/// Who has which discount, at rest. This is special-care data: whoever asks gets a yes or a no, and the person
/// themselves the list.
public interface Discounts {

    /// @param goodUntil the last day
    /// @param way the person consented to this being kept
    record Granted(Discount kind, LocalDate goodUntil, Care.Way way, Instant consentAt) {}

    /// Notes a discount, in place of what was noted of its kind before.
    void note(PersonId person, Discount kind, LocalDate goodUntil, Care.Way way, AuditEntry entry);

    /// @return whether there was one
    boolean withdraw(PersonId person, Discount kind, AuditEntry entry);

    boolean isEligible(PersonId person, Discount kind, LocalDate day);

    List<Granted> of(PersonId person);
}
