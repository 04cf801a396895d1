package jp.miyamichi.ticketing.order;

import java.util.UUID;

/// Names an order. The client chooses it, so that a lost answer may be asked for again.
public record OrderId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
