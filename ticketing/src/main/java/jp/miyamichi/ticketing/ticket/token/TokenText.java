package jp.miyamichi.ticketing.ticket.token;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.token.TokenReading.NoToken;
import jp.miyamichi.ticketing.ticket.token.TokenReading.Problem;
import jp.miyamichi.ticketing.ticket.token.TokenReading.Shown;

/// Tokens as the text of a QR code: `M1:` and base45, which QR codes store compactly.
public final class TokenText {

    public static final String PREFIX = "M1:";

    /// The largest token with its code, in characters.
    public static final int LENGTH_MAX =
            PREFIX.length() + (ClaimsBytes.BYTES_MAX + Ed25519.SIGNATURE_BYTES + ShownCode.BYTES + 1) / 2 * 3;

    private TokenText() {}

    /// What a sheet shows, and what a list of cards keeps.
    public static String of(TicketToken token) {
        return PREFIX + Base45.encode(token.bytes());
    }

    /// What a phone shows for 30 seconds.
    public static String of(TicketToken token, ShownCode code) {
        return of(token.bytes(), code);
    }

    /// The same, for a phone that keeps the token as bytes.
    static String of(byte[] token, ShownCode code) {
        return PREFIX + Base45.encode(bytes(token, code));
    }

    /// The token's bytes, the step in four bytes, the code in eight.
    static byte[] bytes(byte[] bytes, ShownCode code) {
        return ByteBuffer.allocate(bytes.length + ShownCode.BYTES)
                .put(bytes)
                .putInt((int) code.step())
                .putLong(code.code())
                .array();
    }

    /// Reads what a camera saw. Never throws, whatever that was.
    public static TokenReading read(String text) {
        if (!text.startsWith(PREFIX)) {
            return new NoToken(Problem.NOT_OURS);
        }
        if (text.length() > LENGTH_MAX) {
            return new NoToken(Problem.TOO_LONG);
        }
        var bytes = Base45.decode(text.substring(PREFIX.length()));
        if (bytes.isEmpty()) {
            return new NoToken(Problem.NOT_BASE45);
        }
        try {
            return read(bytes.get());
        } catch (Malformed malformed) {
            return new NoToken(malformed.problem());
        }
    }

    private static TokenReading read(byte[] bytes) throws Malformed {
        var buffer = ByteBuffer.wrap(bytes);
        var read = ClaimsBytes.read(buffer);
        var claimsEnd = buffer.position();
        var wanted = Ed25519.SIGNATURE_BYTES + (read.claims().kind() == BearerKind.PHONE ? ShownCode.BYTES : 0);
        if (buffer.remaining() != wanted) {
            return new NoToken(buffer.remaining() < wanted ? Problem.CUT_OFF : Problem.LEFT_OVER);
        }
        var signature = new byte[Ed25519.SIGNATURE_BYTES];
        buffer.get(signature);
        var token = TicketToken.read(read, Arrays.copyOf(bytes, claimsEnd), signature);
        return new Shown(token, buffer.hasRemaining() ? Optional.of(code(buffer)) : Optional.empty());
    }

    private static ShownCode code(ByteBuffer buffer) {
        return new ShownCode(Integer.toUnsignedLong(buffer.getInt()), buffer.getLong());
    }
}
