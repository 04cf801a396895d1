package jp.miyamichi.ticketing.ticket.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/// All keys the office still needs: one that signs, perhaps the next one already, and earlier ones that are checked.
public record KeyRing(List<SigningKey> keys) {

    /// A key signs for a month; the next is known to readers a week before, so that they may be offline as long.
    public static final Duration SIGNS = Duration.ofDays(30);

    public static final Duration KNOWN_BEFORE = Duration.ofDays(7);

    /// What it signed last may be good for half a year more.
    public static final Duration CHECKED_AFTER = Duration.ofDays(190);

    /// The first and last day keys of a reader reach a day to either side, as clocks and days differ.
    private static final long DAYS_BEFORE = 1;

    public KeyRing {
        keys = List.copyOf(keys);
    }

    /// The key to sign with now: the youngest that signs.
    public SigningKey signing(Instant now) {
        return keys.stream()
                .filter(key -> key.signsAt(now))
                .max(Comparator.comparing(key -> key.publicKey().life().signsFrom()))
                .orElseThrow(() -> new IllegalStateException("no key signs at " + now + ": let one be made"));
    }

    /// The life of the key that follows this one.
    public static KeyLife following(KeyLife life) {
        return lifeFrom(life.signsUntil());
    }

    /// The life of a key that signs from this moment.
    public static KeyLife lifeFrom(Instant from) {
        var until = from.plus(SIGNS);
        return new KeyLife(from, until, until.plus(CHECKED_AFTER));
    }

    /// What anybody may know.
    public List<PublicTicketKey> publicKeys(Instant now) {
        return keys.stream()
                .map(SigningKey::publicKey)
                .filter(key -> key.life().isCheckedAt(now))
                .toList();
    }

    /// What an enrolled reader needs for the coming days, and nobody else may have.
    public List<DayKey> dayKeys(Instant now) {
        var today = RotatingCode.dayAt(now);
        return keys.stream()
                .filter(key -> key.publicKey().life().isCheckedAt(now))
                .flatMap(key -> LongStream.range(today - DAYS_BEFORE, today - DAYS_BEFORE + TrustedKeys.DAYS_MAX)
                        .mapToObj(key::dayKey))
                .toList();
    }

    public TrustedKeys trusted(Instant now) {
        return new TrustedKeys(publicKeys(now), dayKeys(now));
    }
}
