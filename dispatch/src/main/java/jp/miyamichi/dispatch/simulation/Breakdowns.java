package jp.miyamichi.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.SplittableRandom;

/// Lets vehicles of a scenario fail at moments drawn by a seed, and come back after an hour.
public final class Breakdowns {

    private static final Duration REPAIR = Duration.ofHours(1);

    private Breakdowns() {}

    public static Scenario in(Scenario scenario, int count, long seed) {
        var random = new SplittableRandom(seed);
        var events = new ArrayList<>(scenario.events());
        for (int k = 0; k < count; k++) {
            var vehicle = scenario.vehicles()
                    .get(random.nextInt(scenario.vehicles().size()))
                    .id();
            Instant at = scenario.start()
                    .plusMillis(random.nextLong(scenario.length().toMillis()));
            events.add(new DayEvent.BrokeDown(at, vehicle));
            events.add(new DayEvent.BackInService(at.plus(REPAIR), vehicle));
        }
        return scenario.with(events);
    }
}
