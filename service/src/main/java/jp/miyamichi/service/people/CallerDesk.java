package jp.miyamichi.service.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.Deed;
import jp.miyamichi.service.access.PersonId;

/// The phone desk finds out who calls. A number only suggests somebody: the clerk asks for name and district, and sees
/// rides after that, for the length of a call.
public final class CallerDesk {

    static final Duration CALL_LASTS = Duration.ofMinutes(30);

    /// The last rides, as many as one reads aloud.
    static final int RIDES = 10;

    private final Registry registry;
    private final CallerBook book;
    private final InstantSource clock;

    public CallerDesk(Registry registry, CallerBook book, InstantSource clock) {
        this.registry = registry;
        this.book = book;
        this.clock = clock;
    }

    /// How many residents have this number: nothing of whom.
    public int suggested(PhoneNumber phone) {
        return registry.byPhone(phone).size();
    }

    /// @param until the clerk sees their rides
    public record Identified(Resident resident, Instant until) {}

    /// Who the caller is by what they say. Where two of one district have the same name, the number decides.
    public Optional<Identified> identify(
            ReadingOfName reading, String district, Optional<PhoneNumber> phone, Caller.Known clerk) {
        var named = registry.byReading(reading, district);
        var calling = phone.map(registry::byPhone).orElse(List.of());
        var found = named.size() == 1
                ? named
                : named.stream().filter(calling::contains).toList();
        return found.size() == 1 ? Optional.of(identified(found.getFirst(), clerk)) : Optional.empty();
    }

    private Identified identified(Resident resident, Caller.Known clerk) {
        var now = clock.instant();
        var until = now.plus(CALL_LASTS);
        book.identified(
                clerk.person(),
                resident.person(),
                until,
                AuditEntry.by(clerk, now, Deed.IDENTIFIED_CALLER, "person:" + resident.person()));
        return new Identified(resident, until);
    }

    public boolean isIdentified(PersonId clerk, PersonId person) {
        return book.isIdentified(clerk, person, clock.instant());
    }

    /// The last rides of somebody whom the clerk has identified; empty if they have not.
    public Optional<List<CallerBook.Ride>> rides(PersonId person, Caller.Known clerk) {
        return isIdentified(clerk.person(), person) ? Optional.of(book.rides(person, RIDES)) : Optional.empty();
    }
}
