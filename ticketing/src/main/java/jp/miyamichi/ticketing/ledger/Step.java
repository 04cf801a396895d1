package jp.miyamichi.ticketing.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// What a transfer is in the life of its money.
public sealed interface Step {

    /// The money moves now.
    record Posted() implements Step {}

    /// The money is reserved, and free again when `expiresAt` comes.
    record Pending(Instant expiresAt) implements Step {

        public static final Duration TIME_MAX = Duration.ofDays(31);

        public Pending {
            expiresAt = expiresAt.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// What was reserved, or less of it, moves now.
    record PostedFrom(UUID pendingId) implements Step {}

    /// What was reserved is let go.
    record Voided(UUID pendingId) implements Step {}

    /// The time of what was reserved is over.
    record Expired(UUID pendingId) implements Step {}

    /// The pending transfer this one ends.
    default Optional<UUID> ends() {
        return switch (this) {
            case Posted(), Pending(var _) -> Optional.empty();
            case PostedFrom(var id) -> Optional.of(id);
            case Voided(var id) -> Optional.of(id);
            case Expired(var id) -> Optional.of(id);
        };
    }

    /// Whether transfers of this step have lines.
    default boolean movesOrReserves() {
        return !(this instanceof Voided || this instanceof Expired);
    }

    /// The word for it in tables and messages.
    default String word() {
        return switch (this) {
            case Posted(), PostedFrom(var _) -> "posted";
            case Pending(var _) -> "pending";
            case Voided(var _) -> "voided";
            case Expired(var _) -> "expired";
        };
    }
}
