package jp.miyamichi.service.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.service.notice.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the promise of connections. The vehicle of a ride that follows a late tram or bus waits for it, if
/// dispatch can let it without breaking anybody else's promise; else another ride is found for when the tram
/// arrives; where there is none, everything is given back. The traveller is told each time.
public final class ConnectionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionWatch.class);

    /// How far ahead live times are believed.
    static final Duration AHEAD = Duration.ofMinutes(90);

    /// Less is no news.
    static final Duration LATE_MIN = Duration.ofMinutes(3);

    private static final int JOURNEYS_MAX = 500;

    private final Journeys journeys;
    private final JourneyRunner runner;
    private final LegCheck timetable;
    private final Rides rides;
    private final Notices notices;
    private final News news;
    private final InstantSource clock;

    public ConnectionWatch(
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

    /// A ride that follows a tram or bus.
    ///
    /// @param promise what the ride's traveller was told
    /// @param onFoot from the stop to the pickup
    private record Connection(int transit, int ride, RidePromise promise, Duration onFoot) {}

    /// Looks at every journey under way once. Answers how many rides it moved.
    public int look() {
        var now = clock.instant();
        var moved = 0;
        for (var journey : journeys.underWay(now, now.plus(AHEAD), JOURNEYS_MAX)) {
            try {
                for (var connection : connections(journey)) {
                    moved += look(journey, connection, now) ? 1 : 0;
                }
            } catch (RuntimeException failed) {
                LOG.warn("connection waits for the next look journey={} why={}", journey.id(), failed.toString());
            }
        }
        return moved;
    }

    private static List<Connection> connections(Journey journey) {
        var legs = journey.content().legs();
        var connections = new ArrayList<Connection>();
        for (var ride = 0; ride < legs.size(); ride++) {
            var promise = journey.find(Step.Kind.CONFIRM_RIDE, ride).flatMap(Step::promise);
            var first = journey.content().firstOfWay(ride);
            var before = legs.subList(first, ride);
            var transit = RideWish.met(before.reversed());
            if (promise.isPresent() && transit.isPresent() && !legs.get(ride).isGivenUp()) {
                connections.add(new Connection(
                        first + before.lastIndexOf(transit.get()),
                        ride,
                        promise.get(),
                        RideWish.onFoot(before.reversed())));
            }
        }
        return connections;
    }

    private boolean look(Journey journey, Connection connection, Instant now) {
        var leg = journey.content().legs().get(connection.transit());
        if (now.isAfter(connection.promise().pickupTo().plus(AHEAD))) {
            return false;
        }
        var live = timetable.find(leg).filter(found -> found.delaySeconds().isPresent());
        if (live.isEmpty() || live.get().delaySeconds().getAsInt() < LATE_MIN.toSeconds()) {
            return false;
        }
        var there = live.get().arriveAt().toInstant().plus(connection.onFoot());
        var promise = connection.promise();
        if (LaterRide.isWorthHolding(promise, there) && isHeld(journey, connection, there)) {
            tell(journey, leg, live.get(), LineWords.RIDE_WAITS, now);
            return true;
        }
        if (!there.isAfter(promise.pickupTo())) {
            tell(journey, leg, live.get(), LineWords.RIDE_MEETS, now);
            return false;
        }
        tell(journey, leg, live.get(), LineWords.RIDE_MOVES, now);
        return move(journey, connection, live.get());
    }

    /// Whether dispatch lets the vehicle wait, which moves this traveller's promise and breaks nobody else's.
    private boolean isHeld(Journey journey, Connection connection, Instant there) {
        return runner.run(
                        journey.id(),
                        each -> each.state() == JourneyState.CONFIRMED
                                        && connections(each).contains(connection)
                                ? new LaterRide(rides)
                                        .held(each, connection.ride(), there)
                                        .orElse(each)
                                : each)
                .flatMap(after -> after.find(Step.Kind.CONFIRM_RIDE, connection.ride()))
                .flatMap(Step::promise)
                .filter(now -> !now.equals(connection.promise()))
                .isPresent();
    }

    private void tell(Journey journey, JourneyLeg leg, Leg.Transit live, LineWords ride, Instant now) {
        notices.add(List.of(news.lines().late(journey, leg, live, ride, now)));
    }

    private boolean move(Journey journey, Connection connection, Leg.Transit live) {
        var run = runner.run(
                journey.id(),
                each -> each.state() == JourneyState.CONFIRMED
                                && connections(each).contains(connection)
                        ? moving(each, connection, live)
                        : each);
        return run.filter(after -> after.state() == JourneyState.CONFIRMED).isPresent();
    }

    /// The journey with the tram's live times, and the ride to be found again by them.
    private static Journey moving(Journey journey, Connection connection, Leg.Transit live) {
        var legs = new ArrayList<>(journey.content().legs());
        legs.set(
                connection.transit(),
                legs.get(connection.transit())
                        .at(live.departAt().toInstant(), live.arriveAt().toInstant()));
        NextDeparture.shift(legs, connection.ride(), live.arriveAt().toInstant().plus(connection.onFoot()));
        return LaterRide.foundAnew(journey.with(journey.content().with(legs)), connection.ride());
    }
}
