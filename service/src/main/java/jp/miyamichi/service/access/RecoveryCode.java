package jp.miyamichi.service.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Something to write on paper for the day the passkey is lost: 80 random bits as `K3ZQ-8M2T-…`. Works once.
public final class RecoveryCode {

    /// Crockford's: no I, L, O or U, so that nothing is misread.
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    private final String text;

    private RecoveryCode(String text) {
        this.text = text;
    }

    public static RecoveryCode random(SecureRandom random) {
        return new RecoveryCode(random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining()));
    }

    /// What somebody typed, if it has the form of a code.
    public static Optional<RecoveryCode> typed(String text) {
        var letters = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(letters).matches() ? Optional.of(new RecoveryCode(letters)) : Optional.empty();
    }

    /// To be shown once, in groups of four.
    public String reveal() {
        return text.replaceAll("(.{4})(?!$)", "$1-");
    }

    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// Nothing of the code, so that it never shows in a log.
    @Override
    public String toString() {
        return "(recovery code)";
    }
}
