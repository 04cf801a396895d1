package jp.miyamichi.ticketing.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// How a pending transfer ends by itself. Id and cause follow from the pending one, so that two sweeps at once end it
/// once.
public final class Expiry {

    private Expiry() {}

    public static Transfer of(Transfer pending, Instant now) {
        return of(pending.id(), pending.kind(), now);
    }

    public static Transfer of(UUID pendingId, TransferKind kind, Instant now) {
        var cause = "expired/" + pendingId;
        var id = UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8));
        return new Transfer(id, kind, cause, new Step.Expired(pendingId), List.of(), now);
    }
}
