package jp.miyamichi.service.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.miyamichi.dispatch.region.RideServices;
import jp.miyamichi.dispatch.simulation.BadScenario;
import jp.miyamichi.dispatch.simulation.Breakdowns;
import jp.miyamichi.dispatch.simulation.Day;
import jp.miyamichi.dispatch.simulation.DayFile;
import jp.miyamichi.dispatch.simulation.Figures;
import jp.miyamichi.dispatch.simulation.RecordedDay;
import jp.miyamichi.dispatch.simulation.Scenario;
import jp.miyamichi.dispatch.simulation.ScenarioFile;
import jp.miyamichi.dispatch.simulation.ScenarioRules;
import jp.miyamichi.dispatch.simulation.Streets;
import jp.miyamichi.service.Settings;
import jp.miyamichi.service.json.JsonBytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `miyamichi simulate`
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs a day of an on-demand fleet and tells how it did.",
            "A scenario is a CSV file such as rural_v8_r165_h11_s1.csv, or a weekday of one of the region's services:",
            "  kawachi-weekday   さぎそう河内号 on the region's roads; demand is synthetic"
        })
final class SimulateCommand implements Callable<Integer> {

    @Option(names = "--scenario", required = true, paramLabel = "FILE|NAME", description = "What to run.")
    private String scenario = "";

    @Option(
            names = "--policy",
            defaultValue = "OPTIMISED",
            description = "greedy: least added kilometres, never moved again; optimised: as in service."
                    + " Default: optimised.")
    private PolicyName policy = PolicyName.OPTIMISED;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed gives the same day. Default: 1.")
    private long seed;

    @Option(
            names = "--breakdowns",
            defaultValue = "0",
            description = "So many times a vehicle drawn by the seed fails for an hour. Default: 0.")
    private int breakdowns;

    @Option(
            names = "--wait-minutes",
            defaultValue = "30",
            description = "A rider who did not book ahead waits at most so long (files only). Default: 30.")
    private int waitMinutes;

    @Option(names = "--seats", defaultValue = "8", description = "Seats of each vehicle (files only). Default: 8.")
    private int seats;

    @Option(names = "--kmh", defaultValue = "30", description = "Speed on the road (files only). Default: 30.")
    private double kmPerHour;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Write everything that happened into this file, to be run again by replay.")
    private Optional<Path> log = Optional.empty();

    @Option(names = "--json", description = "Print JSON for programs.")
    private boolean json;

    private final Surroundings surroundings;

    SimulateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (breakdowns < 0 || breakdowns > 1_000) {
            throw new Miyamichi.BadUsage("--breakdowns must be 0 to 1000");
        }
        if (waitMinutes < 1 || waitMinutes > 240 || seats < 1 || seats > 80 || !(kmPerHour >= 1 && kmPerHour <= 130)) {
            throw new Miyamichi.BadUsage("--wait-minutes must be 1 to 240, --seats 1 to 80 and --kmh 1 to 130");
        }
        var file = Path.of(scenario);
        if (scenario.endsWith(".csv") || Files.exists(file)) {
            run(read(file), new Streets.Plane(ScenarioFile.CENTER, rules().detour(), kmPerHour));
        } else {
            SimulatedServices.run(scenario, surroundings, seed, this::run);
        }
        return 0;
    }

    private Scenario read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Miyamichi.BadUsage("--scenario: there is no readable file " + file);
        }
        try {
            return ScenarioFile.read(file, rules());
        } catch (BadScenario e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private ScenarioRules rules() {
        return ScenarioRules.standard()
                .withWaitNow(Duration.ofMinutes(waitMinutes))
                .withSeats(seats)
                .withKmPerHour(kmPerHour);
    }

    private void run(Scenario planned, Streets streets) {
        var threads = ManagementFactory.getThreadMXBean();
        var day = Breakdowns.in(planned, breakdowns, seed);
        var result = Day.run(day, policy.policy(), seed, threads::getCurrentThreadCpuTime);
        log.ifPresent(file -> write(file, RecordedDay.of(day, streets, policy.policy(), seed, result)));
        print(day.name(), result.figures());
    }

    private static void write(Path file, RecordedDay day) {
        try {
            DayFile.write(file, day);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }

    private void print(String name, Figures figures) {
        var out = surroundings.out();
        var costs = RideServices.costs(Settings.FARE_REGION);
        if (json) {
            out.writeBytes(JsonBytes.of(FiguresJson.of(figures, costs)));
            out.println();
        } else {
            out.print(FiguresText.of(name, figures, costs));
        }
        out.flush();
    }
}
