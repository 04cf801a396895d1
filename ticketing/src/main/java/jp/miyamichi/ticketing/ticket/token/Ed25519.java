package jp.miyamichi.ticketing.ticket.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// The JDK's Ed25519, with public keys as their bare 32 bytes.
final class Ed25519 {

    static final int SIGNATURE_BYTES = 64;
    static final int PUBLIC_KEY_BYTES = 32;

    /// What RFC 8410 puts before the 32 bytes of a public key.
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final String NAME = "Ed25519";

    private Ed25519() {}

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK cannot sign with Ed25519: use the JDK the README names", broken);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException _) {
            return false;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK cannot check Ed25519: use the JDK the README names", broken);
        }
    }

    static byte[] bare(PublicKey key) {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - PUBLIC_KEY_BYTES, encoded.length);
    }

    static PublicKey publicKey(byte[] bare) {
        if (bare.length != PUBLIC_KEY_BYTES) {
            throw new IllegalArgumentException(
                    "a public key must have " + PUBLIC_KEY_BYTES + " bytes, not " + bare.length);
        }
        var encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + PUBLIC_KEY_BYTES);
        System.arraycopy(bare, 0, encoded, X509_PREFIX.length, PUBLIC_KEY_BYTES);
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException notAKey) {
            throw new IllegalArgumentException("these 32 bytes are no Ed25519 public key", notAKey);
        }
    }

    static PrivateKey privateKey(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException notAKey) {
            throw new IllegalArgumentException("these bytes are no Ed25519 private key", notAKey);
        }
    }
}
