package jp.miyamichi.service.people;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.riding.Travellers;

/// Residents ride with the household they are registered in, everybody else alone. Others book for a resident by their
/// consent, and a clerk once the caller is identified.
///
/// @param callers whom which clerk has identified
public record ResidentTravellers(
        Registry registry, CareBook care, CallerBook callers, Discounts discounts, InstantSource clock)
        implements Travellers {

    @Override
    public Traveller of(PersonId person) {
        var rider = Travellers.rider(person);
        return new Traveller(
                rider,
                registry.find(person)
                        .map(resident -> Household.name(resident.household().id()))
                        .orElse(rider));
    }

    @Override
    public Optional<Traveller> of(PersonId booker, Role role, PersonId person) {
        return mayBook(booker, role, person) ? Optional.of(of(person)) : Optional.empty();
    }

    private boolean mayBook(PersonId booker, Role role, PersonId person) {
        return booker.equals(person)
                || switch (role) {
                    case DISPATCHER -> true;
                    case PHONE_DESK -> callers.isIdentified(booker, person, clock.instant());
                    default -> care.mayBook(booker, person);
                };
    }

    @Override
    public boolean isFor(PersonId person, String rider) {
        return Travellers.rider(person).equals(rider)
                || personOf(rider).filter(other -> care.mayBook(person, other)).isPresent();
    }

    @Override
    public boolean hasDiscount(String rider, LocalDate day) {
        return personOf(rider)
                .filter(person -> discounts.isEligible(person, Discount.HALF_FARE, day))
                .isPresent();
    }

    private static Optional<PersonId> personOf(String rider) {
        try {
            var person = new PersonId(UUID.fromString(rider.substring(rider.indexOf(':') + 1)));
            return Optional.of(person).filter(each -> Travellers.rider(each).equals(rider));
        } catch (IllegalArgumentException nobodyOfOurs) {
            return Optional.empty();
        }
    }
}
