package jp.miyamichi.service.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.notice.Notice;

/// Where journeys are written down. Who changes one holds its lease; who lost it finds out before anything is written.
public interface Journeys {

    /// A journey nobody else works on until `leasedUntil`.
    record Leased(Journey journey, UUID token) {}

    /// Adds a journey, leased to its maker. False where the id is taken.
    boolean add(Journey journey, UUID token, Instant leasedUntil);

    Optional<Journey> find(JourneyId id);

    /// The newest first.
    List<Journey> of(PersonId traveller, int limit);

    /// Empty where there is no such journey, or somebody else works on it.
    Optional<Leased> lease(JourneyId id, UUID token, Instant now, Duration lease);

    /// Up to `limit` journeys that are due and that nobody works on.
    List<JourneyId> due(Instant now, int limit);

    /// The journeys of which an on-demand ride has this booking.
    List<JourneyId> withRide(UUID booking);

    /// Confirmed journeys that are under way or begin before `until` and have not arrived.
    List<Journey> underWay(Instant now, Instant until, int limit);

    /// Writes the journey, what of its steps has changed, and what its traveller must be told of it: all or nothing.
    ///
    /// @throws LeaseLost if somebody else works on it by now
    void write(Journey journey, UUID token, Instant now, List<Notice> news);

    /// Lets others work on it. They need not before `dueAt`; where it is empty, not at all.
    void release(JourneyId id, UUID token, Optional<Instant> dueAt);

    /// Somebody was too slow, and another one has taken over.
    final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1;

        public LeaseLost(JourneyId id) {
            super("somebody else works on journey " + id + " by now", null, false, false);
        }
    }
}
