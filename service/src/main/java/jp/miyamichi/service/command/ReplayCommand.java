package jp.miyamichi.service.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import jp.miyamichi.dispatch.engine.TravelTimes;
import jp.miyamichi.dispatch.engine.Vehicle;
import jp.miyamichi.dispatch.region.RideServices;
import jp.miyamichi.dispatch.simulation.BadScenario;
import jp.miyamichi.dispatch.simulation.Day;
import jp.miyamichi.dispatch.simulation.DayFile;
import jp.miyamichi.dispatch.simulation.Fleets;
import jp.miyamichi.dispatch.simulation.RecordedDay;
import jp.miyamichi.dispatch.simulation.Streets;
import jp.miyamichi.service.Settings;
import jp.miyamichi.service.json.JsonBytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `miyamichi replay`
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs a recorded day again. With nothing else asked for, every tour must be the same (exit code 1 if not);",
            "with another fleet, policy or seed the figures beside those of the record tell what it would have changed.",
            "A day that was really driven is replayed for its figures only."
        })
final class ReplayCommand implements Callable<Integer> {

    @Option(
            names = "--log",
            required = true,
            paramLabel = "FILE",
            description = "As simulate --log or record wrote it.")
    private Path log = Path.of("");

    @Option(
            names = "--fleet",
            paramLabel = "N",
            description = "With so many vehicles: the first of the day, or more of the same.")
    private Optional<Integer> fleet = Optional.empty();

    @Option(names = "--without", paramLabel = "VEHICLE", split = ",", description = "Without these vehicles.")
    private Set<String> without = Set.of();

    @Option(names = "--policy", description = "greedy or optimised. Default: that of the record.")
    private Optional<PolicyName> policy = Optional.empty();

    @Option(names = "--seed", description = "Other dice. Default: those of the record.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--json", description = "Print JSON for programs.")
    private boolean json;

    private final Surroundings surroundings;

    ReplayCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(log) || Files.isDirectory(log)) {
            throw new Miyamichi.BadUsage("--log: there is no readable file " + log);
        }
        try {
            return replay(DayFile.read(log));
        } catch (BadScenario bad) {
            throw new IllegalArgumentException(bad.getMessage(), bad);
        }
    }

    private int replay(RecordedDay day) {
        return switch (day.streets()) {
            case Streets.Plane plane -> replay(day, plane.times());
            case Streets.Roads roads -> {
                var code = new int[1];
                RegionRoads.with(surroundings, (build, times, _) -> {
                    if (!RegionRoads.streets(build).equals(roads)) {
                        throw new IllegalArgumentException("the day was recorded on the roads of " + roads.region()
                                + " "
                                + roads.build() + ", not on those in use (" + build.id() + " " + build.contentHash()
                                + "); activate that build, or record the day anew");
                    }
                    code[0] = replay(day, times);
                });
                yield code[0];
            }
        };
    }

    private int replay(RecordedDay day, TravelTimes times) {
        var threads = ManagementFactory.getThreadMXBean();
        var chosen = policy.orElseGet(() -> PolicyName.recorded(day.policy()));
        var scenario = day.scenario(times, vehicles(day));
        var result = Day.run(scenario, chosen.policy(), seed.orElse(day.seed()), threads::getCurrentThreadCpuTime);
        var difference = day.firstDifference(result.log());
        var replay = new ReplayJson(
                day,
                day.figures(times),
                chosen.policy().name(),
                scenario.vehicles().size(),
                result.figures(),
                difference,
                RideServices.costs(Settings.FARE_REGION));
        var out = surroundings.out();
        if (json) {
            out.writeBytes(JsonBytes.of(replay));
            out.println();
        } else {
            out.print(replay.text());
        }
        out.flush();
        return isSameDay() && !day.isLive() && difference.isPresent() ? 1 : 0;
    }

    /// Nothing else was asked for than the day as it was.
    private boolean isSameDay() {
        return fleet.isEmpty() && without.isEmpty() && policy.isEmpty() && seed.isEmpty();
    }

    private List<Vehicle> vehicles(RecordedDay day) {
        var left = without.isEmpty() ? day.vehicles() : Fleets.without(day.vehicles(), without);
        return fleet.map(count -> Fleets.ofSize(left, count)).orElse(left);
    }
}
