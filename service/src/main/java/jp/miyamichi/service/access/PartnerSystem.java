package jp.miyamichi.service.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Another system that an administrator has let in.
///
/// @param name of whoever runs it
/// @param sandbox it practises: with play money, and on data of its own
public record PartnerSystem(UUID id, String name, boolean sandbox, Instant enrolledAt, Optional<Instant> revokedAt) {

    public static final int NAME_LENGTH_MAX = 80;

    public PartnerSystem {
        if (name.isBlank() || name.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException("a partner's name has 1 to " + NAME_LENGTH_MAX + " characters");
        }
    }
}
