package jp.miyamichi.ticketing.ticket.token;

import java.util.Optional;

/// Base45 (RFC 9285): two bytes in three characters that a QR code stores in 5.5 bits each.
final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = 45;

    private Base45() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder((bytes.length + 1) / 2 * 3);
        var i = 0;
        for (; i + 1 < bytes.length; i += 2) {
            append(text, ((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff), 3);
        }
        if (i < bytes.length) {
            append(text, bytes[i] & 0xff, 2);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int value, int digits) {
        for (var rest = value; digits > 0; rest /= BASE, digits--) {
            text.append(ALPHABET.charAt(rest % BASE));
        }
    }

    /// Empty where the text is no base45: a strange character, a broken group, or a group above its bytes.
    static Optional<byte[]> decode(String text) {
        if (text.length() % 3 == 1) {
            return Optional.empty();
        }
        var bytes = new byte[text.length() / 3 * 2 + text.length() % 3 / 2];
        var written = 0;
        for (var i = 0; i < text.length(); i += 3) {
            var digits = Math.min(3, text.length() - i);
            var value = value(text, i, digits);
            if (value < 0 || value > (digits == 3 ? 0xffff : 0xff)) {
                return Optional.empty();
            }
            if (digits == 3) {
                bytes[written++] = (byte) (value >> 8);
            }
            bytes[written++] = (byte) value;
        }
        return Optional.of(bytes);
    }

    private static int value(String text, int at, int digits) {
        var value = 0;
        for (var i = digits - 1; i >= 0; i--) {
            var digit = ALPHABET.indexOf(text.charAt(at + i));
            if (digit < 0) {
                return -1;
            }
            value = value * BASE + digit;
        }
        return value;
    }
}
