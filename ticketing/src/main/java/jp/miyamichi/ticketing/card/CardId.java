package jp.miyamichi.ticketing.card;

import java.util.UUID;

/// Names a linked card.
public record CardId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
