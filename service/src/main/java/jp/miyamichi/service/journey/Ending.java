package jp.miyamichi.service.journey;

import java.util.Locale;

/// Why a journey is taken back.
public enum Ending {
    NONE,
    /// The traveller did not say yes, or did not pay, in time.
    TOO_LATE,
    /// A ride or a ticket was not to be had.
    NOT_POSSIBLE,
    /// The traveller gave it up.
    BY_TRAVELLER,
    /// It cannot be made as promised, and nothing else was found.
    DISRUPTED,
    /// Its ride was cancelled by itself, and nothing else of it is left.
    RIDE_CANCELLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Ending ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Where it leads once everything is taken back.
    JourneyState state() {
        return switch (this) {
            case TOO_LATE -> JourneyState.EXPIRED;
            case NOT_POSSIBLE -> JourneyState.REFUSED;
            case BY_TRAVELLER, DISRUPTED, RIDE_CANCELLED -> JourneyState.CANCELLED;
            case NONE -> throw new IllegalStateException("a journey without an ending cannot end");
        };
    }
}
