package jp.miyamichi.service.tomp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.Caller;

/// Partners' support cases at rest.
public interface SupportBook {

    /// Once an id.
    ///
    /// @return the case of that id; empty if it is another partner's
    Optional<SupportCase> ask(SupportCase asked);

    /// Only the partner's own.
    Optional<SupportCase> find(UUID partner, UUID id);

    /// Those without an answer, oldest first.
    List<SupportCase> unanswered();

    /// @return empty if there is no such case
    Optional<SupportCase> answer(UUID id, String answer, Instant now, Caller.Known by);
}
