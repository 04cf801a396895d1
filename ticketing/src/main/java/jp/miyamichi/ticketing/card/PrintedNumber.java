package jp.miyamichi.ticketing.card;

import java.util.Optional;
import java.util.regex.Pattern;

/// The 17 letters and digits printed on a card's back. Kept in memory only.
public record PrintedNumber(String value) implements CardNumber {

    public static final int LENGTH = 17;

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{" + LENGTH + "}");
    private static final int COMPARED = 4;

    public PrintedNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a printed number must have " + LENGTH + " letters and digits; this one has " + value.length());
        }
    }

    /// What somebody typed; empty where it has not the length or the letters of a printed number.
    public static Optional<PrintedNumber> read(String typed) {
        var plain = CardText.normalised(typed);
        return FORM.matcher(plain).matches() ? Optional.of(new PrintedNumber(plain)) : Optional.empty();
    }

    /// What a person compares with the card in hand.
    public String lastFour() {
        return value.substring(LENGTH - COMPARED);
    }

    @Override
    public Kind kind() {
        return Kind.PRINTED;
    }

    @Override
    public String toString() {
        return "printed number";
    }
}
