package jp.miyamichi.service.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.notice.Notice;
import jp.miyamichi.service.notice.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks whether the trams and buses of journeys run and are reached: one may be cancelled, or what leads to it, an
/// on-demand ride or another line, be late. Then the next departure is found and the traveller told which; the ride
/// behind it waits or is found anew; where nothing goes on in time, everything is given back.
public final class LineWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LineWatch.class);

    private static final int JOURNEYS_MAX = 500;

    private final Journeys journeys;
    private final JourneyRunner runner;
    private final LegCheck timetable;
    private final Rides rides;
    private final Notices notices;
    private final News news;
    private final InstantSource clock;

    public LineWatch(
            Journeys journeys,
            JourneyRunner runner,
            LegCheck timetable,
            Rides rides,
            Notices notices,
            News news,
            InstantSource clock) {
        this.journeys = journeys;
        this.runner = runner;
        this.timetable = timetable;
        this.rides = rides;
        this.notices = notices;
        this.news = news;
        this.clock = clock;
    }

    /// Looks at every journey under way once.
    public void look() {
        var now = clock.instant();
        for (var journey : journeys.underWay(now, now.plus(ConnectionWatch.AHEAD), JOURNEYS_MAX)) {
            try {
                broken(journey, now).ifPresent(broken -> goOn(journey, broken));
            } catch (RuntimeException failed) {
                LOG.warn("lines wait for the next look journey={} why={}", journey.id(), failed.toString());
            }
        }
    }

    /// A tram or bus that cannot be taken.
    ///
    /// @param from when the traveller can board another
    /// @param told why, for the traveller
    private record Broken(int leg, Instant from, Notice told) {}

    /// The first there is.
    private Optional<Broken> broken(Journey journey, Instant now) {
        var legs = journey.content().legs();
        var there = Optional.<Instant>empty();
        for (var i = 0; i < legs.size(); i++) {
            var leg = legs.get(i);
            if (leg.isGivenUp() || (leg.estimated() && leg.isTransit())) {
                there = Optional.empty();
            } else if (leg.isRide()) {
                there = arrival(journey, i);
            } else if (leg.isTransit()) {
                var broken = broken(journey, i, there, now);
                if (broken.isPresent()) {
                    return broken;
                }
                there = leg.arriveAt().isBefore(now) ? Optional.empty() : Optional.of(arrival(leg));
            } else {
                there = there.map(at -> at.plus(Duration.between(leg.departAt(), leg.arriveAt())));
            }
        }
        return Optional.empty();
    }

    private Instant arrival(JourneyLeg leg) {
        return timetable.find(leg).map(live -> live.arriveAt().toInstant()).orElse(leg.arriveAt());
    }

    private Optional<Instant> arrival(Journey journey, int ride) {
        return journey.find(Step.Kind.CONFIRM_RIDE, ride)
                .filter(step -> step.is(Step.State.DONE))
                .flatMap(step -> rides.arrival(UUID.fromString(step.reference())));
    }

    /// @param there when the traveller gets to its stop, where something before it tells
    private Optional<Broken> broken(Journey journey, int index, Optional<Instant> there, Instant now) {
        var leg = journey.content().legs().get(index);
        var from = later(there.orElse(now), now);
        if (!leg.departAt().isBefore(now) && timetable.isCancelled(leg)) {
            return Optional.of(
                    new Broken(index, later(from, leg.departAt()), news.lines().cancelled(journey, leg, now)));
        }
        if (there.isEmpty() || leg.arriveAt().isBefore(now) || !there.get().isAfter(leg.departAt())) {
            return Optional.empty();
        }
        var departs =
                timetable.find(leg).map(live -> live.departAt().toInstant()).orElse(leg.departAt());
        return there.filter(departs::isBefore)
                .map(late -> new Broken(index, from, news.lines().missed(journey, leg, late, now)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private void goOn(Journey journey, Broken broken) {
        notices.add(List.of(broken.told()));
        var leg = journey.content().legs().get(broken.leg());
        runner.run(
                journey.id(),
                each -> each.state() == JourneyState.CONFIRMED
                                && each.content().legs().get(broken.leg()).equals(leg)
                        ? goingOn(each, broken)
                        : each);
    }

    private Journey goingOn(Journey journey, Broken broken) {
        var content = journey.content();
        return new NextDeparture(timetable)
                .after(content.legs(), broken.leg(), broken.from())
                .map(onward -> {
                    var changed = journey.with(content.with(onward.legs()));
                    return onward.ride()
                            .map(ride -> new LaterRide(rides).meeting(changed, ride, onward.there()))
                            .orElse(changed);
                })
                .orElseGet(() -> journey.undoing(Ending.DISRUPTED));
    }
}
