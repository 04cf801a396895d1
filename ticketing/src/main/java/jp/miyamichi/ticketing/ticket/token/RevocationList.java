package jp.miyamichi.ticketing.ticket.token;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import jp.miyamichi.ticketing.ticket.BearerId;

/// Bearers that died before their tokens expire, small enough for a phone: about four bytes each.
///
/// Each bearer is hashed into a range of 2^28 places a bearer on the list, and the sorted places are written as
/// [RiceBits]. A bearer that is not on the list is taken for revoked once in 268 million checks; the time of issue goes
/// into the hash, so that it happens to a ticket for one list only.
///
/// As bytes: version (1), key id (2), issued and next update in seconds of the epoch (4 each), count (4), places,
/// signature (64).
public final class RevocationList {

    public static final int COUNT_MAX = 200_000;

    private static final String PURPOSE = "miyamichi revocations";
    private static final int VERSION = 1;
    private static final int HEAD_BYTES = 15;

    private final Instant issuedAt;
    private final Instant nextUpdate;
    private final long[] places;
    private final byte[] bytes;

    private RevocationList(Instant issuedAt, Instant nextUpdate, long[] places, byte[] bytes) {
        this.issuedAt = issuedAt;
        this.nextUpdate = nextUpdate;
        this.places = places;
        this.bytes = bytes;
    }

    /// A signed list of these bearers.
    ///
    /// @param nextUpdate when readers should have fetched the next one
    public static RevocationList of(
            Collection<BearerId> revoked, Instant issuedAt, Instant nextUpdate, SigningKey key) {
        if (revoked.size() > COUNT_MAX) {
            throw new IllegalArgumentException("a list holds " + COUNT_MAX + " bearers at most, not " + revoked.size()
                    + ": withdraw the signing key instead");
        }
        var seconds = (int) issuedAt.getEpochSecond();
        var places = revoked.stream()
                .mapToLong(bearer -> place(bearer, seconds, revoked.size()))
                .sorted()
                .toArray();
        var rice = RiceBits.write(places);
        var body = ByteBuffer.allocate(HEAD_BYTES + rice.length)
                .put((byte) VERSION)
                .putShort((short) key.id())
                .putInt(seconds)
                .putInt((int) nextUpdate.getEpochSecond())
                .putInt(places.length)
                .put(rice)
                .array();
        var signature = key.signFor(PURPOSE, body);
        var whole = Arrays.copyOf(body, body.length + signature.length);
        System.arraycopy(signature, 0, whole, body.length, signature.length);
        return new RevocationList(time(seconds), nextUpdate, places, whole);
    }

    /// Reads a list; empty where it is damaged, not signed by a key we trust, or of a later form.
    public static Optional<RevocationList> read(byte[] bytes, TrustedKeys keys, Instant now) {
        if (bytes.length < HEAD_BYTES + Ed25519.SIGNATURE_BYTES || bytes[0] != VERSION) {
            return Optional.empty();
        }
        var bodyEnd = bytes.length - Ed25519.SIGNATURE_BYTES;
        var body = Arrays.copyOf(bytes, bodyEnd);
        var signature = Arrays.copyOfRange(bytes, bodyEnd, bytes.length);
        var head = ByteBuffer.wrap(body, 1, HEAD_BYTES - 1);
        var key = keys.publicKey(head.getShort() & 0xffff, now);
        if (key.isEmpty() || !key.get().signedFor(PURPOSE, body, signature)) {
            return Optional.empty();
        }
        var issuedAt = time(head.getInt());
        var nextUpdate = time(head.getInt());
        var count = head.getInt();
        if (count < 0 || count > COUNT_MAX) {
            return Optional.empty();
        }
        try {
            var places = RiceBits.read(Arrays.copyOfRange(body, HEAD_BYTES, bodyEnd), count, range(count));
            return Optional.of(new RevocationList(issuedAt, nextUpdate, places, bytes.clone()));
        } catch (Malformed _) {
            return Optional.empty();
        }
    }

    private static Instant time(int seconds) {
        return Instant.ofEpochSecond(Integer.toUnsignedLong(seconds));
    }

    private static long range(int count) {
        return (long) count << RiceBits.LOW_BITS;
    }

    private static long place(BearerId bearer, int issuedSeconds, int count) {
        var ticket = bearer.ticket().value();
        var message = ByteBuffer.allocate(24)
                .putInt(issuedSeconds)
                .putLong(ticket.getMostSignificantBits())
                .putLong(ticket.getLeastSignificantBits())
                .putInt(bearer.number());
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(message.array());
            return Math.unsignedMultiplyHigh(ByteBuffer.wrap(hash).getLong(), range(count));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("this JDK has no SHA-256: use the JDK the README names", broken);
        }
    }

    public boolean contains(BearerId bearer) {
        return Arrays.binarySearch(places, place(bearer, (int) issuedAt.getEpochSecond(), places.length)) >= 0;
    }

    public int size() {
        return places.length;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public boolean isOldAt(Instant now) {
        return now.isAfter(nextUpdate);
    }

    public Instant nextUpdate() {
        return nextUpdate;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
