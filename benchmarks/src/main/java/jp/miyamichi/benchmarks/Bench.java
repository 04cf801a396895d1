package jp.miyamichi.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.miyamichi.benchmarks.dispatch.DispatchBench;
import jp.miyamichi.benchmarks.planner.PlannerBench;
import jp.miyamichi.benchmarks.quote.QuoteBench;
import jp.miyamichi.benchmarks.sales.SalesBench;
import jp.miyamichi.benchmarks.service.ServiceBench;

/// `./miyamichi bench NAME`: measures us beside a peer and prints one JSON object.
public final class Bench {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;

    private static final String HELP = """
            usage: ./miyamichi bench NAME [OPTIONS]

              dispatch  our solver beside OR-tools, open dial-a-ride instances, same CPU seconds
              planner   our service beside OpenTripPlanner's own server, same requests, same graph
              quote     how long an on-demand quote takes in a large fleet
              service   the whole service over HTTP, beside the same work without
              sales     whole ticket sales beside commits of one raw row, on the embedded PostgreSQL

            Each benchmark explains itself with --help, and prints JSON alone on standard output with --json.
            """;

    /// A benchmark: takes its options, prints its result, answers the exit code.
    @FunctionalInterface
    public interface Run {
        int with(List<String> options, PrintStream out, PrintStream log) throws Exception;
    }

    private static final Map<String, Run> BENCHMARKS = Map.of(
            "dispatch", DispatchBench::run,
            "planner", PlannerBench::run,
            "quote", QuoteBench::run,
            "sales", SalesBench::run,
            "service", ServiceBench::run);

    private Bench() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream log) {
        var name = args.length == 0 ? "--help" : args[0];
        if (name.equals("--help")) {
            out.print(HELP);
            return args.length == 0 ? USAGE : DONE;
        }
        var benchmark = BENCHMARKS.get(name);
        if (benchmark == null) {
            log.println("there is no benchmark " + name + "; ./miyamichi bench --help lists them");
            return USAGE;
        }
        try {
            return benchmark.with(Arrays.asList(args).subList(1, args.length), out, log);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return FAILED;
        } catch (Exception failed) {
            log.println(name + " failed: " + failed);
            failed.printStackTrace(log);
            return FAILED;
        }
    }
}
