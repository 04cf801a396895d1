package jp.miyamichi.ticketing.ticket.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals secrets for the database with AES-256-GCM. The key comes from outside the database, as a setting.
///
/// Sealed bytes are nonce (12), ciphertext, tag (16). What a secret is for is bound in, so that rows cannot be swapped.
public final class KeySeal {

    public static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final SecretKeySpec key;
    private final SecureRandom random;

    public KeySeal(byte[] key, SecureRandom random) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a sealing key must have " + KEY_BYTES + " bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    public byte[] seal(String purpose, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(secret);
            var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return whole;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK cannot seal with AES-GCM: use the JDK the README names", broken);
        }
    }

    /// @throws IllegalArgumentException if this was sealed with another key or for another purpose, or was changed
    public byte[] open(String purpose, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) {
            throw new IllegalArgumentException("sealed bytes are cut off: " + sealed.length);
        }
        try {
            var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, nonce, purpose)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException wrongKey) {
            throw new IllegalArgumentException(
                    "what was sealed as '" + purpose + "' does not open: give the key it was sealed with", wrongKey);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK cannot open AES-GCM: use the JDK the README names", broken);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
