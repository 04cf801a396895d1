package jp.miyamichi.service.journey;

import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.PersonId;

/// A service without on-demand rides of its own.
public final class NoRides implements Rides {

    private static final Answer NONE = new Answer.Refused("この乗りものは、ここでは予約できません。電話で予約してください。");

    @Override
    public Answer offer(Wish wish) {
        return NONE;
    }

    @Override
    public Answer hold(UUID command, PersonId traveller, String service, UUID offer) {
        return NONE;
    }

    @Override
    public Answer confirm(UUID command, PersonId traveller, String service, UUID booking) {
        return NONE;
    }

    @Override
    public Optional<String> cancel(UUID command, PersonId traveller, String service, UUID booking) {
        return Optional.empty();
    }
}
