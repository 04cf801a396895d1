package jp.miyamichi.service.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// 256 random bits that open something: a session, an invitation. Only its SHA-256 is ever kept or compared.
///
/// So many random bits cannot be guessed from the digest, hence no salt and no slow hash.
public final class Secret {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    public static Secret random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// What somebody showed, if it has the form of a secret.
    public static Optional<Secret> shown(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
    }

    /// The secret itself, to be handed to its owner and to nobody else.
    public String reveal() {
        return text;
    }

    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// Nothing of the secret, so that it never shows in a log.
    @Override
    public String toString() {
        return "(secret)";
    }
}
