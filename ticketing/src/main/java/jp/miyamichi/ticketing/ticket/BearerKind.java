package jp.miyamichi.ticketing.ticket;

import java.util.Locale;

/// What a right is carried by. The word in data is the name in small letters.
public enum BearerKind {
    /// Shows a code that changes every 30 seconds.
    PHONE,
    /// Printed; let pass once.
    SHEET,
    /// An IC card, which a reader of ours recognises.
    CARD;

    public static BearerKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
