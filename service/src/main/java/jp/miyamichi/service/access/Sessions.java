package jp.miyamichi.service.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The sessions at rest.
public interface Sessions {

    /// Keeps somebody new and their first session.
    void addPerson(Session first, Secret secret);

    /// The session that this secret opens and that nobody has ended; it may have grown too old.
    Optional<Session> find(Secret secret);

    void noteSeen(SessionId session, Instant at);

    /// Starts `next` and ends `last`, both or neither. If `last` is of a visitor who could come back by nothing
    /// else, and `next` is of another traveller, then it was the same person: what was kept for the visitor is
    /// kept for the traveller from now on.
    void replace(Optional<SessionId> last, Session next, Secret secret, Instant at);

    /// Those of a person that nobody has ended, latest first.
    List<Session> of(PersonId person);

    /// @return whether the person had such a session, and had not ended it yet
    boolean end(PersonId person, SessionId session, Instant at);

    /// Ends all of a person's sessions.
    void endAll(PersonId person, AuditEntry entry);
}
