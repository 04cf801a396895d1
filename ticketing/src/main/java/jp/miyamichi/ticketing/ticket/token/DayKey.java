package jp.miyamichi.ticketing.ticket.token;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import jp.miyamichi.ticketing.ticket.BearerId;

/// The secret behind every 30-second code of one signing key on one day. Readers hold those of the coming days only, so
/// that a stolen reader can imitate codes for a week, and never a signature.
public final class DayKey {

    private final int keyId;
    private final long day;
    private final byte[] secret;

    /// @param day in days since 1970, UTC, see [RotatingCode#dayOf]
    public DayKey(int keyId, long day, byte[] secret) {
        if (secret.length != Hmac.BYTES) {
            throw new IllegalArgumentException("a day key must have " + Hmac.BYTES + " bytes, not " + secret.length);
        }
        this.keyId = keyId;
        this.day = day;
        this.secret = secret.clone();
    }

    static DayKey of(int keyId, byte[] codeKey, long day) {
        return new DayKey(
                keyId,
                day,
                Hmac.of(codeKey, "code day", ByteBuffer.allocate(8).putLong(day).array()));
    }

    public int keyId() {
        return keyId;
    }

    public long day() {
        return day;
    }

    /// To be handed to enrolled readers only.
    public byte[] secret() {
        return secret.clone();
    }

    /// What this bearer's phone makes its codes of on this day.
    public byte[] secretOf(BearerId bearer) {
        var ticket = bearer.ticket().value();
        var message = ByteBuffer.allocate(20)
                .putLong(ticket.getMostSignificantBits())
                .putLong(ticket.getLeastSignificantBits())
                .putInt(bearer.number());
        return Hmac.of(secret, "code bearer", message.array());
    }

    /// The code this bearer shows in this step.
    public ShownCode codeOf(BearerId bearer, long step) {
        return RotatingCode.code(secretOf(bearer), step);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayKey that
                && keyId == that.keyId
                && day == that.day
                && MessageDigest.isEqual(secret, that.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new long[] {keyId, day});
    }
}
