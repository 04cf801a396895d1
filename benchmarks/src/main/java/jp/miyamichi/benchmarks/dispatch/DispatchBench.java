package jp.miyamichi.benchmarks.dispatch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Our solver and OR-tools on the same instances, in turn, each in a fresh JVM with the same CPU seconds.
public final class DispatchBench {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private static final String HELP = """
            usage: ./miyamichi bench dispatch [--set sample|ab|pr|lilim] [--instances NAME,NAME] [--seconds N]
                                              [--seed S] [--alone] [--dir FOLDER] [--json]

            Solves open dial-a-ride and pickup-and-delivery instances with our solver and with OR-tools, each in a JVM
            of its own with the same CPU seconds (start, compiler and collector counted), and checks every solution
            again. Prints a row for each instance on standard error.

              --set SET            sample (8 instances, about 3 minutes), ab (Cordeau 2006), pr (Cordeau and Laporte
                                   2003), lilim (Li and Lim, 100 tasks); default sample
              --instances NAMES    these instead, for example a7-84,pr20,lrc107
              --seconds N          CPU seconds for each instance and solver (default 10)
              --seed S             another search of ours (default 1)
              --alone              without OR-tools
              --dir FOLDER         the instances and their tables (default ../shared/dispatch/open)
              --json               one JSON object on standard output, all else on standard error

            Exit code 0 when measured, 1 when that failed, 2 on bad usage.
            """;

    private DispatchBench() {}

    /// Runs the benchmark and answers the exit code.
    public static int run(List<String> arguments, PrintStream out, PrintStream log)
            throws IOException, InterruptedException {
        var options = Options.parse(arguments);
        if (options.mistake().isPresent()) {
            log.println(options.mistake().get());
            return USAGE;
        }
        if (options.help()) {
            out.print(HELP);
            return 0;
        }
        if (!Files.isDirectory(options.folder())) {
            log.println("skipped: there is no folder " + options.folder() + "; name one with --dir");
            return FAILED;
        }
        var references = options.instances().isEmpty()
                ? Reference.ofSet(options.folder(), options.set())
                : Reference.named(options.folder(), options.instances());
        if (references.isEmpty()) {
            log.println("there is no such instance in " + options.folder() + "; see the names in its *_bks.csv");
            return FAILED;
        }
        var report = measure(options, references, log);
        log.println(report.text());
        out.println(options.json() ? json(report) : report.text());
        return 0;
    }

    private static Report measure(Options options, List<Reference> references, PrintStream log)
            throws IOException, InterruptedException {
        var solution = Files.createTempFile("tours", ".txt");
        var rows = new ArrayList<Report.Row>();
        log.println(Report.head());
        try {
            for (var reference : references) {
                var row = row(options, reference, solution);
                rows.add(row);
                log.println(row.text());
            }
        } finally {
            Files.deleteIfExists(solution);
        }
        return Report.of(options.instances().isEmpty() ? options.set() : "named", options.seconds(), rows);
    }

    private static Report.Row row(Options options, Reference reference, Path solution)
            throws IOException, InterruptedException {
        double seconds = options.seconds();
        var ours =
                SolverProcess.ours(reference, seconds, options.seed(), solution).run(reference, seconds, solution);
        var peer = options.peer()
                ? Optional.of(
                        SolverProcess.orTools(reference, seconds, solution).run(reference, seconds, solution))
                : Optional.<Attempt>empty();
        return new Report.Row(reference, ours, peer);
    }

    private static String json(Report report) throws IOException {
        return new ObjectMapper()
                .registerModule(new Jdk8Module())
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(report);
    }
}
