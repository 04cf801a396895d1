package jp.miyamichi.service.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.PersonId;

/// Which clerk has identified whom, and the rides they see for it, at rest.
public interface CallerBook {

    void identified(PersonId clerk, PersonId person, Instant until, AuditEntry entry);

    boolean isIdentified(PersonId clerk, PersonId person, Instant now);

    /// A ride as a clerk reads it aloud.
    record Ride(
            UUID id,
            String service,
            LocalDate day,
            String from,
            String to,
            Instant pickupFrom,
            Instant arriveBy,
            String state) {}

    /// Latest first.
    List<Ride> rides(PersonId person, int limit);
}
