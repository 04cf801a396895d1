package jp.miyamichi.service.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import jp.miyamichi.dispatch.simulation.BadScenario;
import jp.miyamichi.dispatch.simulation.Breakdowns;
import jp.miyamichi.dispatch.simulation.Day;
import jp.miyamichi.dispatch.simulation.Figures;
import jp.miyamichi.dispatch.simulation.Policy;
import jp.miyamichi.dispatch.simulation.Scenario;
import jp.miyamichi.dispatch.simulation.ScenarioFile;
import jp.miyamichi.dispatch.simulation.ScenarioRules;
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

    @Option(names = "--json", description = "Print JSON for programs.")
    private boolean json;

    private final Surroundings surroundings;

    SimulateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    enum PolicyName {
        GREEDY,
        OPTIMISED
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
            run(read(file));
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
            return ScenarioFile.read(
                    file,
                    ScenarioRules.standard()
                            .withWaitNow(Duration.ofMinutes(waitMinutes))
                            .withSeats(seats)
                            .withKmPerHour(kmPerHour));
        } catch (BadScenario e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private void run(Scenario day) {
        var threads = ManagementFactory.getThreadMXBean();
        var chosen = policy == PolicyName.GREEDY ? Policy.GREEDY : Policy.OPTIMISED;
        var result = Day.run(Breakdowns.in(day, breakdowns, seed), chosen, seed, threads::getCurrentThreadCpuTime);
        print(day.name(), result.figures());
    }

    private void print(String name, Figures figures) {
        var out = surroundings.out();
        if (json) {
            out.writeBytes(JsonBytes.of(FiguresJson.of(figures)));
            out.println();
        } else {
            out.printf(
                    Locale.ROOT,
                    "%s: %d of %d requests served (%.1f %%), %.0f km, %.2f km a ride, wait %.1f min,"
                            + " %.2f rides a vehicle hour, %.0f %% pooled, %d promises broken, %d lost and told%n",
                    name,
                    figures.served(),
                    figures.requests(),
                    100 * figures.servedShare(),
                    figures.km(),
                    figures.kmPerRide(),
                    figures.meanWaitMinutes(),
                    figures.ridesPerVehicleHour(),
                    100 * figures.pooledShare(),
                    figures.brokenPromises(),
                    figures.lostPromises());
        }
        out.flush();
    }
}
