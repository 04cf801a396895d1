package jp.miyamichi.service.access;

import java.time.Instant;

/// Somebody may register a passkey, once, until then.
public record Invited(PersonId person, Role role, Instant expiresAt) {
    public Invited {
        if (role.travels() || role == Role.PARTNER_SYSTEM) {
            throw new IllegalArgumentException("a " + role.text() + " needs no invitation");
        }
    }
}
