package jp.miyamichi.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import jp.miyamichi.dispatch.engine.Load;
import jp.miyamichi.dispatch.engine.PlaneTravelTimes;
import jp.miyamichi.dispatch.engine.PromiseRule;
import jp.miyamichi.dispatch.engine.RideId;
import jp.miyamichi.dispatch.engine.RideRequest;
import jp.miyamichi.dispatch.engine.ServiceId;
import jp.miyamichi.dispatch.engine.Settings;
import jp.miyamichi.dispatch.engine.Vehicle;
import jp.miyamichi.dispatch.engine.VehicleId;
import jp.miyamichi.region.LatLon;

/// A day in which everything is drawn: fleet, permits, shifts, breaks, riders and mishaps. For finding the day on which
/// a rule breaks.
public final class RandomDay {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int MINUTES = 300;
    private static final double KM = 8;

    private final long seed;
    private final SplittableRandom random;
    private final List<ServiceId> services = new ArrayList<>();

    private RandomDay(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        for (int k = 1 + random.nextInt(2); k > 0; k--) {
            services.add(new ServiceId("s" + k));
        }
    }

    /// Runs the day of a seed twice, the second time from the log of the first, and holds the log against the rules.
    public static DayCheck of(long seed) {
        var day = new RandomDay(seed);
        var scenario = day.scenario();
        var policy = day.policy();
        var result = Day.run(scenario, policy, seed, () -> 0);
        var again = Day.run(scenario.with(result.log().events()), policy, seed, () -> 0);
        return DayCheck.of(scenario, result, again);
    }

    /// The day of a seed, for whoever changes it and wants to see the check notice.
    static Scenario scenarioOf(long seed) {
        return new RandomDay(seed).scenario();
    }

    private Policy policy() {
        if (random.nextInt(3) == 0) {
            return Policy.GREEDY;
        }
        var hold = Duration.ofMinutes(random.nextInt(12));
        return new Policy(
                "random",
                new Settings(random.nextInt(300), 1 + random.nextInt(3), 20, 1, hold, Duration.ofMinutes(3)),
                8,
                4);
    }

    private Scenario scenario() {
        var times = new PlaneTravelTimes(new LatLon(36.5, 139.9), 1.3, 30);
        var vehicles = new ArrayList<Vehicle>();
        for (int k = 1 + random.nextInt(5); k > 0; k--) {
            vehicles.add(vehicle("v" + k));
        }
        var events = new ArrayList<DayEvent>();
        for (int k = 5 + random.nextInt(40); k > 0; k--) {
            events.add(asked("r" + k));
        }
        if (random.nextBoolean()) {
            mishaps(events, vehicles);
        }
        return new Scenario("random " + seed, START, Duration.ofMinutes(MINUTES), times, vehicles, events);
    }

    private Vehicle vehicle(String id) {
        var begins = minute(-60 + random.nextInt(120));
        var ends = minute(MINUTES - 60 + random.nextInt(240));
        var permits = random.nextInt(3) == 0 ? Set.of(services.getFirst()) : Set.copyOf(services);
        var noon = minute(100 + random.nextInt(60));
        var rest = new Vehicle.Break(noon, noon.plusSeconds(3_600), Duration.ofMinutes(30));
        return new Vehicle(
                new VehicleId(id),
                new Load(1 + random.nextInt(8), random.nextInt(3)),
                permits,
                point(),
                begins,
                ends,
                random.nextBoolean(),
                random.nextInt(3) == 0 ? List.of(rest) : List.of());
    }

    private DayEvent asked(String id) {
        int at = random.nextInt(MINUTES);
        int desired = at + (random.nextInt(3) == 0 ? random.nextInt(120) : 0);
        var rule = new PromiseRule(
                Duration.ofMinutes(random.nextInt(30)),
                Duration.ofMinutes(2 + random.nextInt(20)),
                1 + random.nextDouble(),
                Duration.ofMinutes(random.nextInt(15)));
        var request = new RideRequest(
                new RideId(id),
                services.get(random.nextInt(services.size())),
                point(),
                point(),
                minute(desired),
                minute(desired + 5 + random.nextInt(40)),
                minute(desired + (random.nextInt(4) == 0 ? 50 : 2_000)),
                new Load(1 + random.nextInt(3), random.nextInt(8) == 0 ? 1 : 0),
                Duration.ofSeconds(random.nextInt(120)),
                Duration.ofSeconds(random.nextInt(60)),
                rule);
        return new DayEvent.Asked(minute(at), request);
    }

    private void mishaps(List<DayEvent> events, List<Vehicle> vehicles) {
        var asked = List.copyOf(events);
        for (int k = random.nextInt(8); k > 0; k--) {
            var vehicle = vehicles.get(random.nextInt(vehicles.size())).id();
            var rider = (DayEvent.Asked) asked.get(random.nextInt(asked.size()));
            var ride = rider.request().id();
            var soon = rider.at().plusSeconds(1 + random.nextInt(2_400));
            var any = minute(random.nextInt(MINUTES));
            switch (random.nextInt(7)) {
                case 0 -> events.add(new DayEvent.Cancelled(soon, ride));
                case 1 -> events.add(new DayEvent.NotThere(soon, ride));
                case 2 -> events.add(new DayEvent.Early(soon, ride));
                case 3 -> events.add(new DayEvent.Late(soon, ride, soon.plusSeconds(random.nextInt(1_800))));
                case 4, 5 -> events.add(new DayEvent.Delayed(any, vehicle, Duration.ofSeconds(random.nextInt(1_500))));
                default -> {
                    events.add(new DayEvent.BrokeDown(any, vehicle));
                    events.add(new DayEvent.BackInService(any.plusSeconds(random.nextInt(7_200)), vehicle));
                }
            }
        }
    }

    private LatLon point() {
        double degree = PlaneTravelTimes.KM_PER_DEGREE;
        return new LatLon(
                36.5 + (random.nextDouble() - 0.5) * KM / degree, 139.9 + (random.nextDouble() - 0.5) * KM / degree);
    }

    private static Instant minute(int minutes) {
        return START.plusSeconds(60L * minutes);
    }
}
