package jp.miyamichi.ticketing.order;

import java.time.Instant;
import java.util.List;
import jp.miyamichi.ticketing.Yen;

/// What somebody buys in one go: all of it or nothing.
///
/// @param heldUntil while it is held: when its seats go back
public record Order(
        OrderId id,
        String actor,
        OrderState state,
        Yen total,
        boolean sandbox,
        Instant createdAt,
        Instant heldUntil,
        List<OrderLine> lines) {

    public Order {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("order " + id + " has no lines");
        }
    }

    /// The same order, come to `state`.
    Order in(OrderState state) {
        return new Order(id, actor, state, total, sandbox, createdAt, heldUntil, lines);
    }

    /// The same order, as it is written down now.
    public Order in(OrderState state, Instant heldUntil) {
        return new Order(id, actor, state, total, sandbox, createdAt, heldUntil, lines);
    }

    /// The same order, with all its lines.
    public Order with(List<OrderLine> lines) {
        return new Order(id, actor, state, total, sandbox, createdAt, heldUntil, lines);
    }

    public boolean isHoldOver(Instant now) {
        return !now.isBefore(heldUntil);
    }
}
