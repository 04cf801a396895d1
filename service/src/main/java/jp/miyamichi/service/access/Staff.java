package jp.miyamichi.service.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Staff at rest: invitations, passkeys and recovery codes. Each change is written down in the audit log with it.
public interface Staff {

    void invite(Secret secret, Invited invited, AuditEntry entry);

    /// What the secret invites to, unless it has been used or is too old.
    Optional<Invited> invited(Secret secret, Instant now);

    /// Uses up the invitation. What the person had before opens nothing any more: passkeys, codes and sessions.
    ///
    /// @return whether the invitation was still good
    boolean register(Secret invitation, Passkey passkey, Session first, Secret secret, List<RecoveryCode> codes);

    /// The person behind a passkey that nobody has revoked.
    Optional<Holder> holder(String credential);

    record Holder(PersonId person, Role role, Passkey passkey) {}

    /// Remembers how often the passkey has signed.
    ///
    /// @return whether it had not signed more often already, which would mean that there are two of it
    boolean signed(String credential, long signCount, AuditEntry entry);

    /// Uses up a code; its person is invited to register another passkey.
    ///
    /// @return whether the code was good
    boolean recover(RecoveryCode code, Secret invitation, Instant now, Instant expiresAt);
}
