package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.miyamichi.region.LatLon;

/// A straight street with stops A to Z one kilometre apart, driven at a kilometre a minute. Nobody needs time to board.
/// Tours are written as `+1 -1 rest`.
final class Street {

    static final Instant NINE = Instant.parse("2026-01-05T00:00:00Z");
    static final ServiceId SERVICE = new ServiceId("street");

    private Instant now = NINE;
    final TravelTimes times = new PlaneTravelTimes(new LatLon(0, 0), 1, 60);
    final InstantSource clock = () -> now;

    Dispatcher dispatcher(Vehicle... vehicles) {
        return dispatcher(Settings.standard(), vehicles);
    }

    Dispatcher dispatcher(Settings settings, Vehicle... vehicles) {
        return Dispatcher.of(List.of(vehicles), times, NINE, settings, clock);
    }

    void clock(int minute) {
        now = at(minute);
    }

    static Instant at(int minute) {
        return NINE.plusSeconds(60L * minute);
    }

    static LatLon stop(char letter) {
        return new LatLon(0, (letter - 'A') / PlaneTravelTimes.KM_PER_DEGREE);
    }

    static Vehicle vehicle(String id, char stop, int seats) {
        return new Vehicle(
                new VehicleId(id), new Load(seats, 1), Set.of(SERVICE), stop(stop), NINE, at(600), false, List.of());
    }

    /// Wants to leave at `minute`, within 30 minutes, and to sit at most twice as long as needed.
    static RideRequest ride(String id, char from, char to, int minute) {
        return ride(id, from, to, minute, 30, 1);
    }

    static RideRequest ride(String id, char from, char to, int minute, int waitMax, int seats) {
        return new RideRequest(
                new RideId(id),
                SERVICE,
                stop(from),
                stop(to),
                at(minute),
                at(minute + waitMax),
                at(minute + 500),
                new Load(seats, 0),
                Duration.ZERO,
                Duration.ZERO,
                new PromiseRule(Duration.ofMinutes(30), Duration.ofMinutes(10), 2, Duration.ZERO));
    }

    static Quote book(Dispatcher dispatcher, RideRequest request) {
        if (!(dispatcher.quote(request) instanceof QuoteAnswer.Offered offered)) {
            throw new AssertionError("no offer for " + request);
        }
        if (!(dispatcher.accept(offered.best()) instanceof Acceptance.Accepted)) {
            throw new AssertionError("not accepted: " + offered.best());
        }
        return offered.best();
    }

    static String draw(Dispatcher dispatcher) {
        return dispatcher.tours().stream().map(Tour::toString).collect(Collectors.joining("; "));
    }
}
