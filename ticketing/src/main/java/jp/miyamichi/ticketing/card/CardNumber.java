package jp.miyamichi.ticketing.card;

import java.util.Locale;

/// One of the two numbers of a card. Written out as text it does not say its value, so that no log keeps it.
public sealed interface CardNumber permits Idm, PrintedNumber {

    String value();

    Kind kind();

    /// The word in data is the name in small letters.
    enum Kind {
        IDM,
        PRINTED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
