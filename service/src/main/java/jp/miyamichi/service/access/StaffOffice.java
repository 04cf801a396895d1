package jp.miyamichi.service.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Administrators look after who works here. There is always an administrator left, and nobody changes themselves.
public final class StaffOffice {

    private final StaffList list;
    private final InstantSource clock;

    public StaffOffice(StaffList list, InstantSource clock) {
        this.list = list;
        this.clock = clock;
    }

    /// What becomes of a change.
    public enum Changed {
        DONE,
        NO_SUCH_MEMBER,
        YOURSELF
    }

    public List<StaffList.Member> members() {
        return list.members();
    }

    public void name(PersonId person, String name) {
        list.name(person, name);
    }

    /// @throws IllegalArgumentException if the role is not one of staff
    public Changed change(PersonId person, Role role, Caller.Known by) {
        if (role.travels() || role == Role.PARTNER_SYSTEM) {
            throw new IllegalArgumentException("a member of staff does not become a " + role.text());
        }
        var answer = mayChange(person, by);
        if (answer == Changed.DONE) {
            list.change(person, role, entry(by, Deed.CHANGED_ROLE, person));
        }
        return answer;
    }

    public Changed withdraw(PersonId person, Caller.Known by) {
        var answer = mayChange(person, by);
        if (answer == Changed.DONE) {
            list.withdraw(person, entry(by, Deed.WITHDREW_STAFF, person));
        }
        return answer;
    }

    /// Whoever asks is an administrator and stays one, so that one is left.
    private Changed mayChange(PersonId person, Caller.Known by) {
        if (by.person().equals(person)) {
            return Changed.YOURSELF;
        }
        Optional<StaffList.Member> found = list.members().stream()
                .filter(member -> member.person().equals(person))
                .filter(member -> member.withdrawnAt().isEmpty())
                .findFirst();
        return found.isPresent() ? Changed.DONE : Changed.NO_SUCH_MEMBER;
    }

    private AuditEntry entry(Caller.Known by, Deed deed, PersonId person) {
        return AuditEntry.by(by, clock.instant(), deed, "person:" + person);
    }
}
