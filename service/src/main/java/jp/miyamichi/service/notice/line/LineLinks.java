package jp.miyamichi.service.notice.line;

import java.time.Instant;
import java.util.Optional;
import jp.miyamichi.service.access.PersonId;

/// Whose LINE is whose.
public interface LineLinks {

    /// The LINE user a person has linked.
    Optional<String> user(PersonId person);

    /// A code that, sent from a LINE user, links that one to the person until `until`.
    void offer(PersonId person, String code, Instant until);

    /// Links the user to whoever was offered the code. False where nobody was, or it is over.
    boolean link(String code, String user, Instant now);

    void unlink(String user);
}
