package jp.miyamichi.ticketing.ticket;

import java.time.Instant;
import java.util.Locale;

/// One time a ticket was let pass.
public record Pass(Kind kind, int persons, Instant at) {

    public Pass {
        if (persons < 1 || persons > UseTerms.PERSONS_MAX) {
            throw new IllegalArgumentException("persons must be 1.." + UseTerms.PERSONS_MAX + ", not " + persons);
        }
    }

    /// What it counts as. The word in data is the name in small letters.
    public enum Kind {
        /// Somebody boarded or entered: this is used up and settled.
        USE,
        /// Somebody who had used it stepped in again, where that is free.
        AGAIN,
        /// An inspector looked at it.
        LOOK;

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
