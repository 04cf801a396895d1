package jp.miyamichi.service.journey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.dispatch.booking.When;
import jp.miyamichi.service.access.PersonId;

/// The on-demand rides a journey needs, as dispatch answers for them.
public interface Rides {

    /// A ride somebody wishes.
    ///
    /// @param when with the tram or bus it connects with, where there is one
    /// @param notBefore when the rider gets there by another vehicle
    record Wish(
            PersonId traveller,
            String service,
            End from,
            End to,
            Party party,
            When when,
            Optional<Instant> notBefore) {}

    /// What came of a question or command.
    sealed interface Answer {

        /// @param until how long the offer or the hold keeps
        record Promised(UUID booking, RidePromise promise, Instant until) implements Answer {}

        /// Both say what to do instead.
        record Refused(String japanese, String english) implements Answer {}
    }

    /// What has become of a promised ride.
    enum Fate {
        STANDS,
        /// Carried out, or its rider was not there.
        OVER,
        /// By its rider, or somebody for them.
        GIVEN_BACK,
        /// No vehicle comes any more.
        LOST;

        boolean isGone() {
            return this == GIVEN_BACK || this == LOST;
        }
    }

    /// Empty where no such booking is known.
    Optional<Fate> fate(UUID booking);

    /// When a ride under way or ahead is expected to arrive as things stand; empty where nobody can say.
    Optional<Instant> arrival(UUID booking);

    /// What could be promised now. It cannot be held, and a wish that finds nothing is not counted as unmet.
    Answer quote(Wish wish);

    /// The best offer there is now, not held.
    Answer offer(Wish wish);

    /// Keeps an offer for some minutes.
    Answer hold(UUID command, PersonId traveller, String service, UUID offer);

    /// Promises what is held.
    Answer confirm(UUID command, PersonId traveller, String service, UUID booking);

    /// The rider cannot be there before `there`. The vehicle waits for them, with a promise moved by as much, if it can
    /// without breaking anybody else's; otherwise nothing changes.
    Answer late(String service, UUID booking, Instant there);

    /// Gives it back, held or promised. What does not stand any more is as good as given back.
    ///
    /// @return why it could not be given back; empty where it is
    Optional<String> cancel(UUID command, PersonId traveller, String service, UUID booking);
}
