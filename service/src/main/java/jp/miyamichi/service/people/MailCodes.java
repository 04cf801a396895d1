package jp.miyamichi.service.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.mail.MailAddress;

/// Codes at rest.
public interface MailCodes {

    /// When codes were sent to the address since then, latest first.
    List<Instant> sentSince(MailAddress address, Instant since);

    void add(UUID id, MailAddress address, MailCode code, Instant now, Instant expiresAt);

    /// Uses up a try; the right code uses up all of them.
    ///
    /// @return the address, if that is its code and it was good still
    Optional<MailAddress> prove(UUID id, MailCode typed, Instant now);
}
