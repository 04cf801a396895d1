package jp.miyamichi.ticketing.card;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a card's chip, eight bytes as 16 hexadecimal digits. Kept in memory only.
public record Idm(String value) implements CardNumber {

    public static final int LENGTH = 16;

    private static final Pattern FORM = Pattern.compile("[0-9A-F]{" + LENGTH + "}");

    public Idm {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an IDm must have " + LENGTH + " hexadecimal digits; this one has " + value.length() + " letters");
        }
    }

    /// What a reader or a person gave; empty where it is no IDm.
    public static Optional<Idm> read(String given) {
        var plain = CardText.normalised(given);
        return FORM.matcher(plain).matches() ? Optional.of(new Idm(plain)) : Optional.empty();
    }

    @Override
    public Kind kind() {
        return Kind.IDM;
    }

    @Override
    public String toString() {
        return "IDm";
    }
}
