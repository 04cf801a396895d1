package jp.miyamichi.ticketing.ticket;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// Eight digits of a ticket that people can read to one another, as in `0412 9983`. Two tickets may have the same.
public record ReadableNumber(int digits) {

    private static final int NUMBERS = 100_000_000;
    private static final Pattern TYPED = Pattern.compile("[0-9]{8}");

    public ReadableNumber {
        if (digits < 0 || digits >= NUMBERS) {
            throw new IllegalArgumentException("a readable number has eight digits, not " + digits);
        }
    }

    public static ReadableNumber of(TicketId ticket) {
        return new ReadableNumber((int) Long.remainderUnsigned(ticket.value().getLeastSignificantBits(), NUMBERS));
    }

    /// What somebody typed, with any blanks and hyphens, in half or full width; empty where it is not eight digits.
    public static Optional<ReadableNumber> read(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\u2010-\\u2015\\u30fc-]", "");
        return TYPED.matcher(plain).matches()
                ? Optional.of(new ReadableNumber(Integer.parseInt(plain)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        var text = "%08d".formatted(digits);
        return text.substring(0, 4) + " " + text.substring(4);
    }
}
