package jp.miyamichi.ticketing.ticket.token;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a reader fetched while it had a network: public keys, and the day keys of the coming days.
public final class TrustedKeys {

    /// How many days of codes a reader is given, yesterday and today included.
    public static final int DAYS_MAX = 8;

    private final Map<Integer, PublicTicketKey> publicKeys = new HashMap<>();
    private final Map<CodeDay, DayKey> dayKeys = new HashMap<>();

    private record CodeDay(int keyId, long day) {}

    public TrustedKeys(List<PublicTicketKey> publicKeys, List<DayKey> dayKeys) {
        publicKeys.forEach(key -> this.publicKeys.put(key.id(), key));
        dayKeys.forEach(key -> this.dayKeys.put(new CodeDay(key.keyId(), key.day()), key));
    }

    /// The key of this id, as long as what it signed is checked.
    public Optional<PublicTicketKey> publicKey(int id, Instant at) {
        return Optional.ofNullable(publicKeys.get(id)).filter(key -> key.life().isCheckedAt(at));
    }

    /// The secret behind the codes of this step; empty where the reader was too long without a network.
    public Optional<DayKey> dayKey(int keyId, long step) {
        return Optional.ofNullable(dayKeys.get(new CodeDay(keyId, RotatingCode.dayOf(step))));
    }
}
