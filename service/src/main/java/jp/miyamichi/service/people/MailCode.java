package jp.miyamichi.service.people;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// Six digits that prove that somebody reads the mail of an address. Good for a few minutes and a few tries only.
public final class MailCode {

    private static final Pattern FORM = Pattern.compile("[0-9]{6}");
    private static final int HOW_MANY = 1_000_000;

    private final String digits;

    private MailCode(String digits) {
        this.digits = digits;
    }

    static MailCode random(SecureRandom random) {
        return new MailCode("%06d".formatted(random.nextInt(HOW_MANY)));
    }

    /// What somebody typed, full-width digits and spaces too.
    public static Optional<MailCode> typed(String text) {
        var digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        return FORM.matcher(digits).matches() ? Optional.of(new MailCode(digits)) : Optional.empty();
    }

    /// For the letter, and for nobody else.
    public String reveal() {
        return digits;
    }

    /// Nothing of the code, so that it never shows in a log.
    @Override
    public String toString() {
        return "(mail code)";
    }
}
