package jp.miyamichi.ticketing.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Incidents at rest.
public interface Incidents {

    /// Writes it down. The same id again changes nothing.
    ///
    /// @return false where the id belongs to another incident
    boolean report(Incident incident);

    /// Closes it, once.
    ///
    /// @return the incident as it is now, empty where there is none
    Optional<Incident> close(UUID id, Incident.Closed how);

    /// The latest first, at most `limit` of them.
    List<Incident> latest(boolean openOnly, Instant before, int limit);
}
