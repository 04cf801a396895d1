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
    public static final Policy GREEDY =
            new Policy("greedy", new Settings(0, 1, 0, 0, Duration.ZERO, Duration.ZERO), 0, 0);

    /// Room is made before a request is refused, and the plan is improved all day.
    public static final Policy OPTIMISED = new Policy(
            "optimised", new Settings(0, 1, 200, 0.3, Duration.ofMinutes(15), Duration.ofMinutes(3)), 200, 100);

    /// Up to so many requests a day gets the whole effort; beyond, effort falls with their number.
    private static final int REQUESTS_WHOLE = 2_000;

    /// The same policy with the effort that a day of so many requests allows, so that a city's day also ends.
    public Policy forRequests(long requests) {
        double share = Math.min(1, (double) REQUESTS_WHOLE / Math.max(1, requests));
        return new Policy(
                name,
                new Settings(
                        settings.waitPermille(),
                        settings.candidatesMax(),
                        part(settings.rescueTries(), share),
                        settings.rescueCostMax(),
                        settings.hold(),
                        settings.holdSlack()),
                part(roundsAfterRequest, share),
                part(roundsEachMinute, share));
    }

    private static int part(int whole, double share) {
        return (int) Math.ceil(whole * share);
    }
}
