package jp.miyamichi.service.journey;

import java.util.Locale;

/// How far a journey has come. The word in the database and in JSON is the name in small letters.
public enum JourneyState {
    /// Rides and tickets are being held.
    HOLDING,
    /// Everything is held; the traveller looks at what was offered, and pays or confirms.
    HELD,
    /// The traveller has said yes: rides are promised, on-board orders made.
    CONFIRMING,
    /// All is promised; the money is under way.
    PAYING,
    CONFIRMED,
    /// Another ride is found for one that no longer connects, or a leg is given up.
    REPLANNING,
    /// What was done is taken back.
    UNDOING,
    /// Something in it was not to be had, and nothing was kept.
    REFUSED,
    /// The traveller took too long, and nothing was kept.
    EXPIRED,
    CANCELLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static JourneyState ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// Nothing changes any more unless somebody asks.
    public boolean isSettled() {
        return switch (this) {
            case CONFIRMED, REFUSED, EXPIRED, CANCELLED -> true;
            case HOLDING, HELD, CONFIRMING, PAYING, REPLANNING, UNDOING -> false;
        };
    }

    /// Nothing of it stands.
    public boolean hasEnded() {
        return this == REFUSED || this == EXPIRED || this == CANCELLED;
    }

    /// The traveller may give it up now.
    public boolean isCancellable() {
        return this == HELD || this == PAYING || this == CONFIRMED;
    }
}
