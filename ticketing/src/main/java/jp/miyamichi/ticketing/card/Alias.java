package jp.miyamichi.ticketing.card;

import java.util.HexFormat;

/// A card's number as it is kept: which of the two, under which key, and the HMAC-SHA256 in 64 hexadecimal digits.
public record Alias(CardNumber.Kind kind, int keyId, String hmac) {

    public Alias {
        if (keyId < 1 || keyId > Short.MAX_VALUE || hmac.length() != 64) {
            throw new IllegalArgumentException("key " + keyId + " and " + hmac.length() + " digits are no alias");
        }
    }

    static Alias of(CardNumber.Kind kind, int keyId, byte[] hmac) {
        return new Alias(kind, keyId, HexFormat.of().formatHex(hmac));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hmac);
    }
}
