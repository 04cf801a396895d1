package jp.miyamichi.service.command;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import jp.miyamichi.service.Settings;
import jp.miyamichi.service.planning.PlannerOpener;
import jp.miyamichi.service.planning.RegionSource;

/// What a command is given by `Main`: the environment, the planner, the clock and where to print.
public record Surroundings(
        Map<String, String> environment, PlannerOpener opener, InstantSource clock, PrintStream out) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /// The same, but for one variable.
    Surroundings with(String variable, String value) {
        var changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new Surroundings(changed, opener, clock, out);
    }

    Settings settings() {
        return Settings.from(environment);
    }

    static RegionSource regionSource(Settings settings) {
        var folders = settings.folders();
        return new RegionSource(folders.region(), folders.data(), folders.osm());
    }
}
