package jp.miyamichi.service.http;

import java.util.Optional;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.riding.Travellers;

/// Nobody is registered: each is a household of their own, and only the phone desk and dispatch book for others.
final class AloneTravellers implements Travellers {

    @Override
    public Traveller of(PersonId person) {
        return new Traveller(Travellers.rider(person), Travellers.rider(person));
    }

    @Override
    public Optional<Traveller> of(PersonId booker, Role role, PersonId person) {
        return Travellers.isDesk(role) || booker.equals(person) ? Optional.of(of(person)) : Optional.empty();
    }
}
