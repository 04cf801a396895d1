package jp.miyamichi.benchmarks.quote;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import jp.miyamichi.dispatch.engine.Acceptance;
import jp.miyamichi.dispatch.engine.Dispatcher;
import jp.miyamichi.dispatch.engine.Load;
import jp.miyamichi.dispatch.engine.PromiseRule;
import jp.miyamichi.dispatch.engine.QuoteAnswer;
import jp.miyamichi.dispatch.engine.RideId;
import jp.miyamichi.dispatch.engine.RideRequest;
import jp.miyamichi.dispatch.engine.RoadTravelTimes;
import jp.miyamichi.dispatch.engine.ServiceId;
import jp.miyamichi.dispatch.engine.Settings;
import jp.miyamichi.dispatch.engine.Vehicle;
import jp.miyamichi.dispatch.engine.VehicleId;

/// A fleet with thousands of rides promised over the next three hours, and riders who ask for more.
final class BusyFleet {

    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
    private static final ServiceId SERVICE = new ServiceId("town");
    private static final int WITHIN_SECONDS = 3 * 3_600;

    private final GridTown town;
    private final RoadTravelTimes times;
    private final SplittableRandom random;
    final Dispatcher dispatcher;

    BusyFleet(int side, int vehicles, long seed) {
        this.town = new GridTown(side, seed);
        this.random = new SplittableRandom(seed);
        this.times = new RoadTravelTimes(town, RoadTravelTimes.Pace.sameAllDay(1, ZoneOffset.UTC, 30));
        var fleet = IntStream.range(0, vehicles).mapToObj(this::vehicle).toList();
        this.dispatcher = Dispatcher.of(fleet, times, NOW, Settings.standard(), () -> NOW);
    }

    private Vehicle vehicle(int k) {
        return new Vehicle(
                new VehicleId("v" + k),
                new Load(8, k % 2),
                Set.of(SERVICE),
                town.draw(random),
                NOW,
                NOW.plus(Duration.ofDays(1)),
                false,
                List.of());
    }

    /// Books rides until so many are open.
    void fill(int open) {
        int accepted = 0;
        for (int k = 0; accepted < open; k++) {
            if (dispatcher.quote(request("r" + k)) instanceof QuoteAnswer.Offered offered
                    && dispatcher.accept(offered.best()) instanceof Acceptance.Accepted) {
                accepted++;
            }
        }
    }

    /// A rider who asks. Its places are known to the town's table, as a service's places are.
    RideRequest request(String id) {
        var earliest = NOW.plusSeconds(600 + random.nextInt(WITHIN_SECONDS));
        var request = new RideRequest(
                new RideId(id),
                SERVICE,
                town.draw(random),
                town.draw(random),
                earliest,
                earliest.plus(Duration.ofMinutes(15)),
                earliest.plus(Duration.ofDays(1)),
                new Load(1 + random.nextInt(3), random.nextInt(20) == 0 ? 1 : 0),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                new PromiseRule(Duration.ofMinutes(10), Duration.ofMinutes(10), 1.5, Duration.ofMinutes(8)));
        times.place(request.from());
        times.place(request.to());
        return request;
    }
}
