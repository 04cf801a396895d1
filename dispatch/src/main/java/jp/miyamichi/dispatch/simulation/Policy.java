package jp.miyamichi.dispatch.simulation;

import java.time.Duration;
import jp.miyamichi.dispatch.engine.Settings;

/// How a day is run.
///
/// @param settings of the engine
/// @param roundsAfterRequest rounds of improvement after each request
/// @param roundsEachMinute and in each minute
public record Policy(String name, Settings settings, int roundsAfterRequest, int roundsEachMinute) {

    /// Each request goes where it adds the least driving, and is never moved again.
    public static final Policy GREEDY = new Policy("greedy", new Settings(0, 1, 0, Duration.ZERO, Duration.ZERO), 0, 0);

    /// Room is made before a request is refused, and the plan is improved all day.
    public static final Policy OPTIMISED =
            new Policy("optimised", new Settings(0, 1, 200, Duration.ofMinutes(10), Duration.ofMinutes(4)), 200, 200);
}
