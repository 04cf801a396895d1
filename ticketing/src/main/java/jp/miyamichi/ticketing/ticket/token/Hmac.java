package jp.miyamichi.ticketing.ticket.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 with a purpose in front, so that one key's outputs for different purposes never meet.
final class Hmac {

    static final int BYTES = 32;

    private static final String NAME = "HmacSHA256";

    private Hmac() {}

    static byte[] of(byte[] key, String purpose, byte[] message) {
        try {
            var mac = Mac.getInstance(NAME);
            mac.init(new SecretKeySpec(key, NAME));
            mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(message);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no " + NAME + ": use the JDK the README names", broken);
        }
    }
}
