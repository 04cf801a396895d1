package jp.miyamichi.service.people;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.miyamichi.service.access.Access;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.Deed;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.RecoveryCode;
import jp.miyamichi.service.access.Role;

/// Registers residents, and lets each join the session of their own phone.
public final class ResidentOffice {

    /// The paper may lie on a table until a grandchild comes by.
    static final Duration PAPER_LASTS = Duration.ofDays(30);

    private final Registry registry;
    private final Supplier<Set<String>> districts;
    private final Access access;
    private final InstantSource clock;
    private final SecureRandom random;

    /// @param districts that the region's services know
    public ResidentOffice(
            Registry registry,
            Supplier<Set<String>> districts,
            Access access,
            InstantSource clock,
            SecureRandom random) {
        this.registry = registry;
        this.districts = districts;
        this.access = access;
        this.clock = clock;
        this.random = random;
    }

    /// What becomes of a registration.
    public sealed interface Registered {

        record Done(Resident resident) implements Registered {}

        record NoSuchDistrict(Set<String> districts) implements Registered {
            public NoSuchDistrict {
                districts = Set.copyOf(districts);
            }
        }

        /// The id is of another resident, or the household of another district.
        record Taken() implements Registered {}
    }

    /// The same registration again changes nothing.
    public Registered register(Resident resident, Optional<PhoneNumber> phone, Caller.Known clerk) {
        var known = districts.get();
        if (!known.contains(resident.household().district())) {
            return new Registered.NoSuchDistrict(known);
        }
        var before = registry.find(resident.person());
        if (before.isPresent()) {
            return before.get().equals(resident) ? new Registered.Done(resident) : new Registered.Taken();
        }
        return registry.register(resident, phone, entry(clerk, Deed.REGISTERED_RESIDENT, resident.person()))
                ? new Registered.Done(resident)
                : new Registered.Taken();
    }

    public Optional<Resident> find(PersonId person) {
        return registry.find(person);
    }

    /// A code to be printed, by which the resident joins on their own phone.
    public Optional<RecoveryCode> paperCode(PersonId resident, Caller.Known clerk) {
        return registry.find(resident).map(found -> {
            var code = RecoveryCode.random(random);
            registry.addCode(
                    resident,
                    code,
                    clock.instant().plus(PAPER_LASTS),
                    entry(clerk, Deed.GAVE_PAPER_CODE, found.person()));
            return code;
        });
    }

    /// What becomes of a code that was typed.
    public sealed interface Joined {

        record In(Access.Started started) implements Joined {}

        /// It is unknown, used or older than 30 days.
        record Wrong() implements Joined {}

        /// The caller is a resident already, and nobody is two.
        record ResidentAlready() implements Joined {}
    }

    public Joined join(RecoveryCode code, Caller caller) {
        if (caller.role() == Role.RESIDENT) {
            return new Joined.ResidentAlready();
        }
        return registry.join(code, caller, clock.instant())
                .<Joined>map(person -> new Joined.In(access.logIn(person, Role.RESIDENT, caller)))
                .orElseGet(Joined.Wrong::new);
    }

    private AuditEntry entry(Caller.Known clerk, Deed deed, PersonId person) {
        return AuditEntry.by(clerk, clock.instant(), deed, "person:" + person);
    }
}
