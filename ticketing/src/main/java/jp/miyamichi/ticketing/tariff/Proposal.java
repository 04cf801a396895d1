package jp.miyamichi.ticketing.tariff;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A change somebody proposes.
///
/// @param id chosen by the client
/// @param source where the new figure stands: a permission, a decision of a council
/// @param decision empty until somebody has decided
public record Proposal(
        UUID id, Change change, String source, String proposedBy, Instant proposedAt, Optional<Decision> decision) {

    public static final int SOURCE_LENGTH_MAX = 300;

    /// What somebody made of it; only approval needs another person than who proposed it.
    public record Decision(String by, Instant at, boolean approved) {}

    public Proposal {
        if (source.isBlank() || source.length() > SOURCE_LENGTH_MAX) {
            throw new IllegalArgumentException("source must have 1.." + SOURCE_LENGTH_MAX + " letters");
        }
    }
}
