package jp.miyamichi.service.people;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.Deed;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.RecoveryCode;

/// Lets a daughter book for her mother: the mother consents, in the app or to a clerk, and is given a code for her
/// daughter. Either of them ends it at any time, and so may a clerk whom one of them asks.
public final class CareOffice {

    static final Duration CODE_LASTS = Duration.ofDays(7);

    private final CareBook book;
    private final InstantSource clock;
    private final SecureRandom random;

    public CareOffice(CareBook book, InstantSource clock, SecureRandom random) {
        this.book = book;
        this.clock = clock;
        this.random = random;
    }

    /// @param code for the caretaker, shown only now
    public record Consented(Care care, RecoveryCode code, Instant until) {}

    /// The caller lets somebody book for them.
    public Consented consent(Caller.Known caller) {
        return consent(caller.person(), Care.Way.APP, Optional.empty(), caller);
    }

    /// A resident has told a clerk that somebody may book for them.
    ///
    /// @param way not by the app
    public Consented consent(PersonId resident, Care.Way way, Caller.Known clerk) {
        return consent(resident, way, Optional.of(clerk.person()), clerk);
    }

    private Consented consent(PersonId cared, Care.Way way, Optional<PersonId> takenBy, Caller.Known by) {
        var now = clock.instant();
        var care = new Care(UUID.randomUUID(), cared, Optional.empty(), way, now, takenBy, Optional.empty());
        var code = RecoveryCode.random(random);
        var until = now.plus(CODE_LASTS);
        book.add(care, code, until, entry(by, Deed.CONSENTED_TO_CARE, care.id()));
        return new Consented(care, code, until);
    }

    /// The caller was given the code, and books for who gave it from now on.
    public Optional<Care> takeUp(RecoveryCode code, Caller.Known caller) {
        return book.join(
                code, caller.person(), AuditEntry.by(caller, clock.instant(), Deed.TOOK_UP_CARE, person(caller)));
    }

    private static String person(Caller.Known caller) {
        return "person:" + caller.person();
    }

    public List<Care> of(PersonId person) {
        return book.of(person);
    }

    /// @param side one of both
    public boolean withdraw(UUID care, PersonId side, Caller.Known by) {
        return book.withdraw(care, side, entry(by, Deed.WITHDREW_CARE, care));
    }

    private AuditEntry entry(Caller.Known by, Deed deed, UUID care) {
        return AuditEntry.by(by, clock.instant(), deed, "care:" + care);
    }
}
