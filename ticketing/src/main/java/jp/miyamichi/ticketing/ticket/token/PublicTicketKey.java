package jp.miyamichi.ticketing.ticket.token;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;

/// The half of a signing key everybody may know.
public final class PublicTicketKey {

    private final int id;
    private final byte[] bare;
    private final KeyLife life;
    private final PublicKey key;

    /// @param bare the 32 bytes of an Ed25519 public key (RFC 8032)
    public PublicTicketKey(int id, byte[] bare, KeyLife life) {
        if (id < 1 || id > SigningKey.ID_MAX) {
            throw new IllegalArgumentException("a key's id must be 1.." + SigningKey.ID_MAX + ", not " + id);
        }
        this.id = id;
        this.bare = bare.clone();
        this.life = life;
        this.key = Ed25519.publicKey(bare);
    }

    static byte[] withPurpose(String purpose, byte[] message) {
        var head = (purpose + "\n").getBytes(StandardCharsets.US_ASCII);
        var whole = Arrays.copyOf(head, head.length + message.length);
        System.arraycopy(message, 0, whole, head.length, message.length);
        return whole;
    }

    public int id() {
        return id;
    }

    public byte[] bare() {
        return bare.clone();
    }

    public KeyLife life() {
        return life;
    }

    public boolean signed(TicketToken token) {
        return token.isSignedWith(key);
    }

    boolean signedFor(String purpose, byte[] message, byte[] signature) {
        return Ed25519.verifies(key, withPurpose(purpose, message), signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicTicketKey that
                && id == that.id
                && Arrays.equals(bare, that.bare)
                && life.equals(that.life);
    }

    @Override
    public int hashCode() {
        return id;
    }
}
