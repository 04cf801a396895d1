package jp.miyamichi.benchmarks.quote;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.miyamichi.dispatch.engine.Budget;

/// `./miyamichi bench quote`: one thread quotes in a fleet of 1,000 vehicles with 10,000 open requests while another
/// re-optimises. Medians of five runs; processor time of the quoting thread, wall time beside it.
///
/// Budget: p50 0.5 ms, p99 3 ms. The ratio is the larger of the two figures, each divided by its budget.
public final class QuoteBench {

    private static final int SIDE = 60;
    private static final int VEHICLES = 1_000;
    private static final int OPEN = 10_000;
    private static final int RUNS = 5;
    private static final int QUOTES = 2_000;
    private static final double P50_MILLIS_MAX = 0.5;
    private static final double P99_MILLIS_MAX = 3;

    private static final String HELP = """
            usage: ./miyamichi bench quote [--json]

            How long a quote takes with 1,000 vehicles and 10,000 open requests on a table of road times, beside one
            thread that re-optimises. Needs about two minutes.
            """;

    private QuoteBench() {}

    /// One run: milliseconds at the middle, at 99 % and at the end, of processor and of wall time.
    private record Run(double p50, double p99, double max, double wallP50, double wallP99, long rounds) {}

    public static int run(List<String> options, PrintStream out, PrintStream log) throws InterruptedException {
        if (options.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        if (!options.isEmpty() && !options.equals(List.of("--json"))) {
            log.print(HELP);
            return 2;
        }
        log.println("quote: booking " + OPEN + " rides");
        var fleet = new BusyFleet(SIDE, VEHICLES, 1);
        fleet.fill(OPEN);
        var runs = new ArrayList<Run>();
        for (int k = 0; k < RUNS; k++) {
            runs.add(beside(fleet, "run" + k));
            log.println("quote: " + runs.getLast());
        }
        double p50 = median(runs.stream().mapToDouble(Run::p50).toArray());
        double p99 = median(runs.stream().mapToDouble(Run::p99).toArray());
        out.printf(
                Locale.ROOT,
                "{\"ratio\":%.3f,\"target\":1,\"samples\":%d,\"p50Millis\":%.3f,\"p99Millis\":%.3f,\"maxMillis\":%.3f,"
                        + "\"wallP50Millis\":%.3f,\"wallP99Millis\":%.3f}%n",
                Math.max(p50 / P50_MILLIS_MAX, p99 / P99_MILLIS_MAX),
                RUNS * QUOTES,
                p50,
                p99,
                median(runs.stream().mapToDouble(Run::max).toArray()),
                median(runs.stream().mapToDouble(Run::wallP50).toArray()),
                median(runs.stream().mapToDouble(Run::wallP99).toArray()));
        return 0;
    }

    private static Run beside(BusyFleet fleet, String name) throws InterruptedException {
        var isOver = new AtomicBoolean();
        var rounds = new long[1];
        var improving = Thread.ofPlatform().start(() -> {
            var random = new SplittableRandom(name.hashCode());
            while (!isOver.get()) {
                rounds[0] +=
                        fleet.dispatcher.improve(Budget.ofRounds(50), random).rounds();
            }
        });
        var cpu = new long[QUOTES];
        var wall = new long[QUOTES];
        var threads = ManagementFactory.getThreadMXBean();
        for (int k = 0; k < QUOTES; k++) {
            var request = fleet.request(name + k);
            long cpuBefore = threads.getCurrentThreadCpuTime();
            long wallBefore = System.nanoTime();
            fleet.dispatcher.quote(request);
            cpu[k] = threads.getCurrentThreadCpuTime() - cpuBefore;
            wall[k] = System.nanoTime() - wallBefore;
        }
        isOver.set(true);
        improving.join();
        Arrays.sort(cpu);
        Arrays.sort(wall);
        return new Run(at(cpu, 0.5), at(cpu, 0.99), at(cpu, 1), at(wall, 0.5), at(wall, 0.99), rounds[0]);
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
