package jp.miyamichi.service.people;

import java.time.InstantSource;
import java.util.Optional;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.Deed;
import jp.miyamichi.service.access.PersonId;

/// Shows people what is kept of them, and erases it.
public final class DataOffice {

    private final PersonData data;
    private final InstantSource clock;

    public DataOffice(PersonData data, InstantSource clock) {
        this.data = data;
        this.clock = clock;
    }

    /// Everything that is kept of a person. Their discounts are told to themselves only.
    public Optional<PersonData.Kept> show(PersonId person, Caller.Known by) {
        return data.find(person, by.person().equals(person), entry(by, Deed.EXPORTED_PERSON, person));
    }

    /// What becomes of the wish to be erased.
    public sealed interface Erased {

        record Done() implements Erased {}

        /// Rides are promised or orders open: to be cancelled first.
        record StillOpen(PersonData.Open open) implements Erased {}

        /// Tickets would be lost, and nobody has said that they may be.
        record TicketsLeft(int tickets) implements Erased {}
    }

    public Erased erase(PersonId person, boolean giveUpTickets, Caller.Known by) {
        var entry = entry(by, Deed.ERASED_PERSON, person);
        var open = data.open(person, entry);
        if (open.isBusiness()) {
            return new Erased.StillOpen(open);
        }
        if (open.liveTickets() > 0 && !giveUpTickets) {
            return new Erased.TicketsLeft(open.liveTickets());
        }
        data.erase(person, entry);
        return new Erased.Done();
    }

    private AuditEntry entry(Caller.Known by, Deed deed, PersonId person) {
        return AuditEntry.by(by, clock.instant(), deed, "person:" + person);
    }
}
