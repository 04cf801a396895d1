package jp.miyamichi.ticketing.ticket.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Ticket;
import jp.miyamichi.ticketing.ticket.TicketId;
import jp.miyamichi.ticketing.ticket.UseTerms;
import jp.miyamichi.ticketing.ticket.Validity;

/// Claims as bytes, big-endian:
/// version (1), key id (2), flags (1), ticket (16), bearer number (2), from and until in seconds of the epoch (4 each),
/// persons (1), same use in minutes (2), minutes from first use (2, if flagged), rides (1, if flagged), product
/// (length 1, then ASCII), areas (count 1, then each as the product). One value has one form: nothing may be
/// left over or unset.
final class ClaimsBytes {

    static final int VERSION = 1;
    static final int BYTES_MAX = 131;

    /// By their place here; later ones go to the end.
    private static final List<BearerKind> KINDS = List.of(BearerKind.PHONE, BearerKind.SHEET, BearerKind.CARD);

    private static final int KIND_BITS = 0b11;
    private static final int REDUCED = 1 << 2;
    private static final int RE_ENTRY = 1 << 3;
    private static final int FROM_FIRST_USE = 1 << 4;
    private static final int RIDES = 1 << 5;
    private static final int UNUSED_BITS = 0b1100_0000;

    private ClaimsBytes() {}

    /// Claims and the key that signed them.
    record Read(int keyId, TokenClaims claims) {}

    static byte[] write(int keyId, TokenClaims claims) {
        var terms = claims.terms();
        var validity = terms.validity();
        var buffer = ByteBuffer.allocate(BYTES_MAX);
        buffer.put((byte) VERSION).putShort((short) keyId).put((byte) flags(claims));
        var ticket = claims.bearer().ticket().value();
        buffer.putLong(ticket.getMostSignificantBits()).putLong(ticket.getLeastSignificantBits());
        buffer.putShort((short) claims.bearer().number());
        buffer.putInt(seconds(validity.from())).putInt(seconds(validity.until()));
        buffer.put((byte) terms.persons()).putShort((short) terms.sameUse().toMinutes());
        validity.fromFirstUse().ifPresent(time -> buffer.putShort((short) time.toMinutes()));
        validity.ridesMax().ifPresent(rides -> buffer.put((byte) rides));
        writeWord(buffer, claims.product());
        buffer.put((byte) claims.areas().size());
        claims.areas().forEach(area -> writeWord(buffer, area.code()));
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static int flags(TokenClaims claims) {
        var validity = claims.terms().validity();
        return KINDS.indexOf(claims.kind())
                | (claims.reduced() ? REDUCED : 0)
                | (claims.terms().reEntry() ? RE_ENTRY : 0)
                | (validity.fromFirstUse().isPresent() ? FROM_FIRST_USE : 0)
                | (validity.ridesMax().isPresent() ? RIDES : 0);
    }

    private static int seconds(Instant time) {
        var seconds = time.getEpochSecond();
        if (seconds < 0 || seconds > 0xffff_ffffL) {
            throw new IllegalArgumentException("a token's times must lie in 1970..2106, not " + time);
        }
        return (int) seconds;
    }

    private static void writeWord(ByteBuffer buffer, String word) {
        var bytes = word.getBytes(StandardCharsets.US_ASCII);
        buffer.put((byte) bytes.length).put(bytes);
    }

    /// Reads claims from the start of `buffer`, and leaves it behind them.
    static Read read(ByteBuffer buffer) throws Malformed {
        if (byteOf(buffer) != VERSION) {
            throw new Malformed(TokenReading.Problem.OTHER_VERSION);
        }
        var keyId = shortOf(buffer);
        var flags = byteOf(buffer);
        if ((flags & UNUSED_BITS) != 0 || (flags & KIND_BITS) >= KINDS.size()) {
            throw new Malformed(TokenReading.Problem.OTHER_VERSION);
        }
        require(buffer, 18);
        var ticket = new TicketId(new UUID(buffer.getLong(), buffer.getLong()));
        var number = shortOf(buffer);
        try {
            var terms = readTerms(buffer, flags);
            var product = readWord(buffer, Ticket.PRODUCT_LENGTH_MAX);
            var kind = KINDS.get(flags & KIND_BITS);
            return new Read(
                    keyId,
                    new TokenClaims(
                            new BearerId(ticket, number),
                            kind,
                            product,
                            (flags & REDUCED) != 0,
                            readAreas(buffer),
                            terms));
        } catch (IllegalArgumentException _) {
            throw new Malformed(TokenReading.Problem.OUT_OF_RANGE);
        }
    }

    private static UseTerms readTerms(ByteBuffer buffer, int flags) throws Malformed {
        require(buffer, 8);
        var from = Instant.ofEpochSecond(Integer.toUnsignedLong(buffer.getInt()));
        var until = Instant.ofEpochSecond(Integer.toUnsignedLong(buffer.getInt()));
        var persons = byteOf(buffer);
        var sameUse = Duration.ofMinutes(shortOf(buffer));
        Optional<Duration> fromFirstUse =
                (flags & FROM_FIRST_USE) != 0 ? Optional.of(Duration.ofMinutes(shortOf(buffer))) : Optional.empty();
        var rides = (flags & RIDES) != 0 ? OptionalInt.of(byteOf(buffer)) : OptionalInt.empty();
        return new UseTerms(new Validity(from, until, fromFirstUse, rides), persons, sameUse, (flags & RE_ENTRY) != 0);
    }

    private static List<Area> readAreas(ByteBuffer buffer) throws Malformed {
        var count = byteOf(buffer);
        if (count > Ticket.AREAS_MAX) {
            throw new Malformed(TokenReading.Problem.OUT_OF_RANGE);
        }
        var areas = new ArrayList<Area>(count);
        for (var i = 0; i < count; i++) {
            areas.add(new Area(readWord(buffer, Area.LENGTH_MAX)));
        }
        return areas;
    }

    private static String readWord(ByteBuffer buffer, int lengthMax) throws Malformed {
        var length = byteOf(buffer);
        if (length > lengthMax) {
            throw new Malformed(TokenReading.Problem.OUT_OF_RANGE);
        }
        require(buffer, length);
        var bytes = new byte[length];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int byteOf(ByteBuffer buffer) throws Malformed {
        require(buffer, 1);
        return buffer.get() & 0xff;
    }

    private static int shortOf(ByteBuffer buffer) throws Malformed {
        require(buffer, 2);
        return buffer.getShort() & 0xffff;
    }

    private static void require(ByteBuffer buffer, int bytes) throws Malformed {
        if (buffer.remaining() < bytes) {
            throw new Malformed(TokenReading.Problem.CUT_OFF);
        }
    }
}
