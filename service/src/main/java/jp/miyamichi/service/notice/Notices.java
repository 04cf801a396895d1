package jp.miyamichi.service.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.service.access.PersonId;

/// Where notices are kept.
public interface Notices {

    /// A notice as it is kept; later ones have higher ids, mostly.
    record Kept(long id, Notice notice) {}

    /// A notice to be brought.
    ///
    /// @param tries this one included
    record Due(Kept kept, int tries) {}

    /// What became of bringing one.
    enum Brought {
        /// Somebody took it: the traveller has it, or will.
        SENT,
        /// The page shows it; nothing else is needed or possible.
        PAGE_ONLY,
        /// A clerk is to call.
        TO_CALL,
        CALLED
    }

    /// Adds what is not kept already.
    void add(List<Notice> notices);

    /// Those not seen yet, the oldest first.
    List<Kept> unseen(Collection<PersonId> persons, Instant since, int limit);

    /// False where this person has no such notice.
    boolean seen(PersonId person, long id, Instant at);

    /// Takes up to `limit` that are to be brought; nobody else gets them for the time of `lease`.
    List<Due> takeDue(Instant now, Duration lease, int limit);

    void brought(long id, Brought how, String channel, Instant at);

    void bringLater(long id, Instant at);

    /// Those a clerk is to read aloud, the oldest first.
    List<Kept> calls(Instant since, int limit);

    Optional<Kept> findCall(long id);
}
