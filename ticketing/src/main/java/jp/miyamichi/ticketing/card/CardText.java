package jp.miyamichi.ticketing.card;

import java.text.Normalizer;
import java.util.Locale;

/// What people type as a card's number, brought into one form: full-width letters and digits become plain ones, spaces
/// and hyphens of any kind go, small letters become capitals.
final class CardText {

    /// Far more than any number with its blanks; what is longer is not looked at.
    static final int TYPED_LENGTH_MAX = 100;

    private static final String HYPHENS = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc\u30fb\uff70\u02d7";

    private CardText() {}

    static String normalised(String typed) {
        if (typed.length() > TYPED_LENGTH_MAX) {
            return typed;
        }
        var plain = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(letter -> !isBlank(letter) && HYPHENS.indexOf(letter) < 0)
                .forEach(plain::appendCodePoint);
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
