package jp.miyamichi.ticketing.ticket.token;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;

/// Signed claims of one bearer. Whether the signature holds is asked with [#isSignedWith].
public final class TicketToken {

    /// Signed in front of the claims, and not part of the token: no signature for another purpose can serve as one.
    private static final String PURPOSE = "miyamichi ticket";

    private final int keyId;
    private final TokenClaims claims;
    private final byte[] claimsBytes;
    private final byte[] signature;

    private TicketToken(int keyId, TokenClaims claims, byte[] claimsBytes, byte[] signature) {
        this.keyId = keyId;
        this.claims = claims;
        this.claimsBytes = claimsBytes;
        this.signature = signature;
    }

    static TicketToken sign(int keyId, PrivateKey key, TokenClaims claims) {
        var bytes = ClaimsBytes.write(keyId, claims);
        return new TicketToken(keyId, claims, bytes, Ed25519.sign(key, PublicTicketKey.withPurpose(PURPOSE, bytes)));
    }

    /// What was read; `claimsBytes` are exactly those that were signed.
    static TicketToken read(ClaimsBytes.Read read, byte[] claimsBytes, byte[] signature) {
        return new TicketToken(read.keyId(), read.claims(), claimsBytes, signature);
    }

    public int keyId() {
        return keyId;
    }

    public TokenClaims claims() {
        return claims;
    }

    public boolean isSignedWith(PublicKey key) {
        return Ed25519.verifies(key, PublicTicketKey.withPurpose(PURPOSE, claimsBytes), signature);
    }

    /// Claims and signature: what a sheet shows, and a phone together with its code.
    public byte[] bytes() {
        var bytes = Arrays.copyOf(claimsBytes, claimsBytes.length + signature.length);
        System.arraycopy(signature, 0, bytes, claimsBytes.length, signature.length);
        return bytes;
    }
}
