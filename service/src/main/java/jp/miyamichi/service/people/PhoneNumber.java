package jp.miyamichi.service.people;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// A Japanese telephone number, as digits from 0 on (`0286320000`).
public record PhoneNumber(String digits) {

    private static final Pattern FORM = Pattern.compile("0[0-9]{9,10}");

    public PhoneNumber {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("a telephone number has 10 or 11 digits, the first of them 0");
        }
    }

    /// What somebody typed or a telephone system told: with hyphens, in full width, or from +81 on.
    public static Optional<PhoneNumber> typed(String text) {
        var digits = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s()ー‐−-]", "")
                .replaceFirst("^\\+81\\(?0?\\)?", "0");
        return FORM.matcher(digits).matches() ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
    }

    /// Nothing of the number, so that it never shows in a log.
    @Override
    public String toString() {
        return "(number)";
    }
}
