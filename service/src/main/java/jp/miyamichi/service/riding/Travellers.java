package jp.miyamichi.service.riding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;

/// Who rides when a person asks, and with which household the ride counts.
public interface Travellers {

    /// Somebody who rides, opaque to dispatch.
    ///
    /// @param rider the same person is always the same rider
    /// @param household registered as one with a service
    record Traveller(String rider, String household) {}

    /// A person who books for themselves.
    Traveller of(PersonId person);

    /// A person for whom somebody else books; empty if that one may not.
    Optional<Traveller> of(PersonId booker, Role role, PersonId person);

    /// Whether a person may see and cancel the rides of a rider: their own, or of somebody they book for.
    default boolean isFor(PersonId person, String rider) {
        return of(person).rider().equals(rider);
    }

    /// Whether a rider pays less on that day because of who they are. That is all a driver is told.
    default boolean hasDiscount(String rider, LocalDate day) {
        return false;
    }

    /// The rider that a person is.
    static String rider(PersonId person) {
        return "person:" + person;
    }

    /// The person that a rider is; empty where the rider is none of ours, such as a partner's.
    static Optional<PersonId> person(String rider) {
        return Optional.of(rider)
                .filter(id -> id.startsWith("person:"))
                .map(id -> new PersonId(UUID.fromString(id.substring("person:".length()))));
    }

    /// Whether somebody of this role books rides for whoever calls.
    static boolean isDesk(Role role) {
        return role == Role.PHONE_DESK || role == Role.DISPATCHER;
    }
}
