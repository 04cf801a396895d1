package jp.miyamichi.ticketing.ticket;

import java.time.Instant;
import java.util.Optional;

/// A phone, sheet or card that carries a ticket, or did until `endedAt`.
public record Bearer(BearerId id, BearerKind kind, Instant givenAt, Optional<Instant> endedAt) {

    public Bearer {
        if (endedAt.filter(givenAt::isAfter).isPresent()) {
            throw new IllegalArgumentException("bearer " + id + " ended before it was given");
        }
    }

    public boolean isLive() {
        return endedAt.isEmpty();
    }
}
