package jp.miyamichi.service.command;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import jp.miyamichi.dispatch.solve.BadInstance;
import jp.miyamichi.dispatch.solve.Budget;
import jp.miyamichi.dispatch.solve.InstanceFile;
import jp.miyamichi.dispatch.solve.Solution;
import jp.miyamichi.dispatch.solve.SolutionCheck;
import jp.miyamichi.dispatch.solve.SolutionFile;
import jp.miyamichi.dispatch.solve.Solver;
import jp.miyamichi.dispatch.solve.StaticProblem;
import jp.miyamichi.service.json.JsonBytes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `miyamichi solve`
@Command(
        name = "solve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Finds tours for a benchmark instance of the literature, with the core that also re-optimises the rides:",
            "Cordeau's dial-a-ride files (the shortest distance) and Li and Lim's pickup-and-delivery files (the fewest",
            "vehicles, then the shortest distance)."
        })
final class SolveCommand implements Callable<Integer> {

    private static final double SECONDS_MAX = 86_400;

    @Option(names = "--instance", required = true, paramLabel = "FILE", description = "The instance.")
    private Path instance = Path.of("");

    @Option(
            names = "--seconds",
            defaultValue = "10",
            paramLabel = "N",
            description = "CPU seconds of this process, its start included. Default: ${DEFAULT-VALUE}.")
    private double seconds;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "S",
            description = "Another seed, another search. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--threads", defaultValue = "1", paramLabel = "1", description = "The search has one thread.")
    private int threads;

    @Option(
            names = "--solution",
            paramLabel = "FILE",
            description =
                    "Where to write the tours: one a line, the stops' numbers. Written when the plan is feasible.")
    private @Nullable Path solution;

    @Option(names = "--json", description = "Print JSON for programs.")
    private boolean json;

    private final PrintStream out;

    SolveCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        var problem = problem();
        var cpuNanos = processCpuNanos();
        var found = Solver.solve(problem, Budget.cpuSeconds(seconds, cpuNanos), new SplittableRandom(seed));
        var faults = new SolutionCheck(problem).faults(found);
        boolean feasible = faults.isEmpty();
        if (feasible && solution != null) {
            SolutionFile.write(solution, found);
        }
        print(found, feasible, cpuNanos.getAsLong() / 1e9);
        if (!feasible) {
            throw new IllegalArgumentException("no plan that serves all requests was found (" + faults.getFirst()
                    + "); give more --seconds, or another --seed");
        }
        return 0;
    }

    private StaticProblem problem() throws IOException {
        if (threads != 1) {
            throw new Miyamichi.BadUsage("--threads must be 1: the search has one thread");
        }
        if (!(seconds > 0 && seconds <= SECONDS_MAX)) {
            throw new Miyamichi.BadUsage("--seconds must be above 0 and at most " + SECONDS_MAX + ", not " + seconds);
        }
        if (!Files.isRegularFile(instance) || !Files.isReadable(instance)) {
            throw new Miyamichi.BadUsage("--instance: there is no readable file " + instance);
        }
        try {
            return InstanceFile.read(instance);
        } catch (BadInstance e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static LongSupplier processCpuNanos() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system::getProcessCpuTime;
    }

    private void print(Solution found, boolean feasible, double cpuSeconds) {
        if (json) {
            out.writeBytes(JsonBytes.of(document -> {
                document.writeStartObject();
                document.writeStringField("instance", found.instance());
                document.writeNumberField("vehicles", found.vehicles());
                document.writeNumberField("cost", Math.round(found.cost() * 1e6) / 1e6);
                document.writeBooleanField("feasible", feasible);
                document.writeNumberField("cpuSeconds", Math.round(cpuSeconds * 100) / 100.0);
                document.writeNumberField("seed", seed);
                document.writeEndObject();
            }));
            out.println();
        } else {
            out.printf(
                    "%s: %d vehicles, cost %.2f%s, after %.2f CPU seconds with seed %d%n",
                    found.instance(),
                    found.vehicles(),
                    found.cost(),
                    feasible ? "" : " (NOT feasible)",
                    cpuSeconds,
                    seed);
        }
        out.flush();
    }
}
