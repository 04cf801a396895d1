package jp.miyamichi.service.command;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import jp.miyamichi.service.Settings;
import jp.miyamichi.service.planning.PlannerOpener;
import jp.miyamichi.service.planning.RegionSource;

/// What a command is given by `Main`: the environment, the planner by its clock, the clock and where to print.
public record Surroundings(
        Map<String, String> environment,
        Function<InstantSource, PlannerOpener> planners,
        InstantSource clock,
        PrintStream out) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /// The same, but for one variable.
    Surroundings with(String variable, String value) {
        var changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new Surroundings(changed, planners, clock, out);
    }

    /// The same, but it is that time now.
    Surroundings startingAt(Instant start) {
        var ahead = Duration.between(clock.instant(), start);
        InstantSource shifted = () -> clock.instant().plus(ahead);
        return new Surroundings(environment, planners, shifted, out);
    }

    PlannerOpener opener() {
        return planners.apply(clock);
    }

    Settings settings() {
        return Settings.from(environment);
    }

    static RegionSource regionSource(Settings settings) {
        var folders = settings.folders();
        return new RegionSource(folders.region(), folders.data(), folders.osm());
    }
}
