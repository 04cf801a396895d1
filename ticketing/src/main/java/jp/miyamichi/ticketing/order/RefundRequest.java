package jp.miyamichi.ticketing.order;

import java.util.Set;
import java.util.UUID;

/// The command to give money back.
///
/// @param id chosen by the client
/// @param lines which tickets; empty means all that are left
public record RefundRequest(UUID id, OrderId order, String actor, Set<UUID> lines) {

    public RefundRequest {
        lines = Set.copyOf(lines);
    }
}
