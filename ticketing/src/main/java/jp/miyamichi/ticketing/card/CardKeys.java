package jp.miyamichi.ticketing.card;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The keys card numbers are hashed with. They come from outside the database, as a setting; the one with the
/// highest id is the present one, and the earlier ones still find cards until each was seen once more.
public final class CardKeys {

    public static final int KEY_BYTES = 32;

    private static final String HMAC = "HmacSHA256";

    private final TreeMap<Integer, SecretKeySpec> keys = new TreeMap<>();

    /// @param keys of 32 bytes each, by their ids from 1
    public CardKeys(Map<Integer, byte[]> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("card numbers need at least one key");
        }
        keys.forEach((id, key) -> {
            if (id < 1 || id > Short.MAX_VALUE || key.length != KEY_BYTES) {
                throw new IllegalArgumentException("card key " + id + " must have an id of 1.." + Short.MAX_VALUE
                        + " and " + KEY_BYTES + " bytes, not " + key.length);
            }
            this.keys.put(id, new SecretKeySpec(key, HMAC));
        });
    }

    /// How this number is kept now.
    public Alias alias(CardNumber number) {
        return alias(number, keys.lastKey());
    }

    /// How this number may have been kept, the present form first.
    public List<Alias> aliases(CardNumber number) {
        return keys.descendingKeySet().stream().map(id -> alias(number, id)).toList();
    }

    /// The keys by their ids, for enrolled readers alone: who has them can tell whose card a number on a list is.
    public Map<Integer, byte[]> forReaders() {
        var copies = new TreeMap<Integer, byte[]>();
        keys.forEach((id, key) -> copies.put(id, key.getEncoded()));
        return copies;
    }

    private Alias alias(CardNumber number, int keyId) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(keys.get(keyId));
            mac.update((number.kind() + ":").getBytes(StandardCharsets.US_ASCII));
            return Alias.of(number.kind(), keyId, mac.doFinal(number.value().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no " + HMAC + ": use the JDK the README names", broken);
        }
    }
}
