package jp.miyamichi.ticketing.card;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A linked card.
///
/// @param holder whose it is, as the accounts name people
/// @param confirmedAt when an enrolled reader saw it; without, it carries no right
public record IcCard(CardId id, String holder, State state, Optional<Instant> confirmedAt) {

    /// The word in data is the name in small letters.
    public enum State {
        /// Its number was typed, and nobody has seen the card.
        PENDING,
        CONFIRMED,
        /// Lost, unlinked, or confirmed for somebody else.
        ENDED;

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public boolean carriesRights() {
        return state == State.CONFIRMED;
    }
}
