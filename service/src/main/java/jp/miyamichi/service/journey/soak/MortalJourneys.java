package jp.miyamichi.service.journey.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.journey.Journey;
import jp.miyamichi.service.journey.JourneyId;
import jp.miyamichi.service.journey.Journeys;
import jp.miyamichi.service.notice.Notice;

/// Journeys written down by somebody who may die before or after each change.
record MortalJourneys(Journeys journeys, Reaper reaper) implements Journeys {

    private <T> T changing(Supplier<T> change) {
        reaper.pass();
        var result = change.get();
        reaper.pass();
        return result;
    }

    @Override
    public boolean add(Journey journey, UUID token, Instant leasedUntil) {
        return changing(() -> journeys.add(journey, token, leasedUntil));
    }

    @Override
    public Optional<Leased> lease(JourneyId id, UUID token, Instant now, Duration lease) {
        return changing(() -> journeys.lease(id, token, now, lease));
    }

    @Override
    public void write(Journey journey, UUID token, Instant now, List<Notice> news) {
        changing(() -> {
            journeys.write(journey, token, now, news);
            return true;
        });
    }

    @Override
    public void release(JourneyId id, UUID token, Optional<Instant> dueAt) {
        changing(() -> {
            journeys.release(id, token, dueAt);
            return true;
        });
    }

    @Override
    public Optional<Journey> find(JourneyId id) {
        return journeys.find(id);
    }

    @Override
    public List<Journey> of(PersonId traveller, int limit) {
        return journeys.of(traveller, limit);
    }

    @Override
    public List<JourneyId> due(Instant now, int limit) {
        return journeys.due(now, limit);
    }

    @Override
    public List<JourneyId> withRide(UUID booking) {
        return journeys.withRide(booking);
    }

    @Override
    public List<Journey> underWay(Instant now, Instant until, int limit) {
        return journeys.underWay(now, until, limit);
    }
}
