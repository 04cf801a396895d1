package jp.miyamichi.ticketing.card;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.miyamichi.ticketing.ticket.token.KeySeal;

/// Seals the last four characters of printed numbers. The seals come from outside the database, as a setting; the one
/// with the highest id is the present one.
public final class CardSeals {

    private final TreeMap<Integer, KeySeal> seals;

    /// @param seals by their ids from 1
    public CardSeals(Map<Integer, KeySeal> seals) {
        if (seals.isEmpty()) {
            throw new IllegalArgumentException("card numbers need at least one seal");
        }
        this.seals = new TreeMap<>(seals);
    }

    public int presentId() {
        return seals.lastKey();
    }

    public byte[] seal(CardId card, String lastFour) {
        return seals.lastEntry().getValue().seal(purpose(card), lastFour.getBytes(StandardCharsets.US_ASCII));
    }

    /// The characters again; empty where the seal of that id is gone.
    public Optional<String> open(CardId card, int sealId, byte[] sealed) {
        return Optional.ofNullable(seals.get(sealId))
                .map(seal -> new String(seal.open(purpose(card), sealed), StandardCharsets.US_ASCII));
    }

    private static String purpose(CardId card) {
        return "last four " + card;
    }
}
