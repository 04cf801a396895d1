package jp.miyamichi.service.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/// The public Ed25519 key of a device.
///
/// @param text X.509 in base64url, as `crypto.subtle.exportKey('spki', …)` gives it
public record DeviceKey(String text) {

    /// @throws IllegalArgumentException if it is no such key
    public DeviceKey {
        var _ = parse(text);
    }

    public static Optional<DeviceKey> shown(String text) {
        try {
            return Optional.of(new DeviceKey(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whether the device has signed these words.
    boolean signed(String words, String signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(parse(text));
            check.update(words.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    private static PublicKey parse(String text) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(
                            new X509EncodedKeySpec(Base64.getUrlDecoder().decode(text)));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("not an Ed25519 key in X.509 form", wrong);
        }
    }
}
