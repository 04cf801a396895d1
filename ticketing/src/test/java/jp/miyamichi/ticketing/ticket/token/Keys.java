package jp.miyamichi.ticketing.ticket.token;

import static jp.miyamichi.ticketing.ticket.Samples.at;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/// Keys of the day the samples are of.
public final class Keys {

    public static final SecureRandom RANDOM = new SecureRandom();

    private Keys() {}

    /// Signs since a week.
    public static SigningKey key(int id) {
        return key(id, at("6:00").minus(Duration.ofDays(7)));
    }

    public static SigningKey key(int id, Instant signsFrom) {
        return SigningKey.generate(id, KeyRing.lifeFrom(signsFrom), RANDOM);
    }

    public static KeySeal seal() {
        var key = new byte[KeySeal.KEY_BYTES];
        RANDOM.nextBytes(key);
        return new KeySeal(key, RANDOM);
    }
}
