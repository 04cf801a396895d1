package jp.miyamichi.service.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.miyamichi.ticketing.ticket.token.KeySeal;

/// Seals what is read again, and makes an HMAC of what is only searched for or compared. The key is a file beside the
/// database: a copy of the database alone names nobody.
public final class Vault {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec searchKey;
    private final KeySeal seal;

    /// @param key of 32 bytes; two keys are made of it, one a purpose
    public Vault(byte[] key, SecureRandom random) {
        if (key.length != KeySeal.KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KeySeal.KEY_BYTES + " bytes, not " + key.length);
        }
        this.searchKey = new SecretKeySpec(hmac(new SecretKeySpec(key, HMAC), "miyamichi people search"), HMAC);
        this.seal = new KeySeal(hmac(new SecretKeySpec(key, HMAC), "miyamichi people seal"), random);
    }

    /// @param purpose tells apart the same text kept for two things
    public byte[] index(String purpose, String text) {
        return hmac(searchKey, purpose + "\n" + text);
    }

    public byte[] seal(String purpose, String text) {
        return seal.seal(purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws IllegalArgumentException if it was sealed by another key: put the right file back
    public String open(String purpose, byte[] sealed) {
        return new String(seal.open(purpose, sealed), StandardCharsets.UTF_8);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + HMAC, impossible);
        }
    }
}
