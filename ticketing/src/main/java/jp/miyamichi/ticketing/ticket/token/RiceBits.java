package jp.miyamichi.ticketing.ticket.token;

import java.util.Arrays;
import java.util.BitSet;

/// Growing numbers as the Golomb–Rice code of their differences: the part above [#LOW_BITS] bits as so many ones and
/// a zero, then the low bits. Even differences around 2 to the [#LOW_BITS] cost a bit and a half more than those.
final class RiceBits {

    static final int LOW_BITS = 28;

    private RiceBits() {}

    /// @param sorted growing, not negative
    static byte[] write(long[] sorted) {
        var bits = new BitSet();
        var at = 0;
        var previous = 0L;
        for (var value : sorted) {
            var difference = value - previous;
            previous = value;
            for (var ones = difference >>> LOW_BITS; ones > 0; ones--) {
                bits.set(at++);
            }
            at++;
            for (var bit = LOW_BITS - 1; bit >= 0; bit--) {
                bits.set(at++, ((difference >>> bit) & 1) == 1);
            }
        }
        return Arrays.copyOf(bits.toByteArray(), (at + 7) / 8);
    }

    /// The numbers again; throws [Malformed] where the bits end too early, go on, or leave the range.
    static long[] read(byte[] bytes, int count, long range) throws Malformed {
        var bits = BitSet.valueOf(bytes);
        var end = bytes.length * 8L;
        var values = new long[count];
        var at = 0;
        var previous = 0L;
        for (var i = 0; i < count; i++) {
            var zero = bits.nextClearBit(at);
            var difference = (long) (zero - at);
            at = zero + 1;
            if (at + LOW_BITS > end) {
                throw new Malformed(TokenReading.Problem.CUT_OFF);
            }
            for (var bit = 0; bit < LOW_BITS; bit++) {
                difference = (difference << 1) | (bits.get(at++) ? 1 : 0);
            }
            previous += difference;
            if (previous < 0 || previous >= range) {
                throw new Malformed(TokenReading.Problem.OUT_OF_RANGE);
            }
            values[i] = previous;
        }
        if ((at + 7) / 8 != bytes.length) {
            throw new Malformed(TokenReading.Problem.LEFT_OVER);
        }
        return values;
    }
}
