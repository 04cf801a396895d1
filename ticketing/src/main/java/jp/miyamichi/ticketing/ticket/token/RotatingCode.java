package jp.miyamichi.ticketing.ticket.token;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/// The code that changes every 30 seconds.
///
/// A phone computes it from the secret of its bearer and day: the first eight bytes of HMAC-SHA256(secret,
/// "code" and the step as four bytes). It shows the step beside it, so a reader checks one code and needs no
/// guess at the phone's clock.
public final class RotatingCode {

    public static final Duration STEP = Duration.ofSeconds(30);

    private static final long STEPS_A_DAY = Duration.ofDays(1).dividedBy(STEP);

    private RotatingCode() {}

    /// The step a clock is in at this time.
    public static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
    }

    public static Instant startOf(long step) {
        return Instant.ofEpochSecond(step * STEP.toSeconds());
    }

    /// The day of a step, in days since 1970, UTC.
    public static long dayOf(long step) {
        return Math.floorDiv(step, STEPS_A_DAY);
    }

    public static long dayAt(Instant time) {
        return dayOf(stepAt(time));
    }

    static ShownCode code(byte[] secret, long step) {
        var mac = Hmac.of(
                secret, "code", ByteBuffer.allocate(4).putInt((int) step).array());
        return new ShownCode(step, ByteBuffer.wrap(mac).getLong());
    }
}
