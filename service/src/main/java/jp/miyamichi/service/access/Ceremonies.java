package jp.miyamichi.service.access;

import java.time.Instant;

/// Challenges that were given out for a passkey or a device to sign.
public interface Ceremonies {

    /// What the signature will be good for, and for nothing else.
    sealed interface Purpose {

        record LogIn() implements Purpose {}

        /// Registering whoever holds the invitation.
        record Register(Secret invitation) implements Purpose {}

        /// Adding a passkey to what is kept for somebody.
        record Keep(PersonId person) implements Purpose {}
    }

    /// Remembers a challenge; forgets those that are too old.
    void begin(String challenge, Purpose purpose, Instant now, Instant expiresAt);

    /// Takes a challenge back, once.
    ///
    /// @return whether it was given for this purpose and is not too old
    boolean finish(String challenge, Purpose purpose, Instant now);
}
