package jp.miyamichi.service.access;

/// The public half of somebody's key pair.
///
/// @param credential its id, base64url
/// @param publicKey the attested credential data of Web Authentication, base64url
/// @param signCount how often it has signed, as it says itself; 0 where it does not count
public record Passkey(String credential, String publicKey, long signCount) {
    public Passkey {
        if (signCount < 0) {
            throw new IllegalArgumentException("signCount must not be negative, but is " + signCount);
        }
    }
}
