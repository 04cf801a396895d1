package jp.miyamichi.benchmarks.planner;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The same seeded requests against our service and against OpenTripPlanner's own server, in turn.
public final class PlannerBench {

    static final int ITINERARIES = 5;
    static final int WALK_MINUTES = 20;
    static final Duration WINDOW = Duration.ofHours(1);
    static final int WARM_UP = 200;

    /// Requests asked of one server before it is the other's turn: what else the machine does meanwhile meets both.
    private static final int TURN = 50;

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private static final String HELP = """
            usage: ./miyamichi bench planner [--dir FOLDER] [--requests N] [--seed N] [--json]

            Asks our service and OpenTripPlanner's own server the same requests over HTTP, in turns of 50, on the same
            graph, and compares the processor time of the two servers and their answers.

              --dir FOLDER    a .osm.pbf and *gtfs.zip files (default ../shared/planner/portland)
              --requests N    measured requests after 200 to warm up each server (default 1000)
              --seed N        another set of requests (default 42)
              --json          one JSON object on standard output, all else on standard error

            Both ends lie within 1 km of a stop, departures 07:00 to 19:00, walks of at most 20 minutes, 5 itineraries,
            a search window of one hour. Exit code 0 when measured, 1 when that failed, 2 on bad usage.
            """;

    private PlannerBench() {}

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
        var report = measure(options, log);
        out.println(options.json() ? json(report) : report.text());
        return 0;
    }

    private static Report measure(Options options, PrintStream log) throws IOException, InterruptedException {
        var bench = new BenchFolder(BenchFolder.ROOT.resolve("var/bench/planner"));
        bench.take(options.folder());
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        log.println("starting our service; the first time it builds the graph");
        try (var ours = OurService.start(client, bench.data())) {
            var wishes = draw(bench, RegionDay.ask(client, ours.base()), options, client, log);
            log.println("starting OpenTripPlanner " + OtpServer.VERSION);
            try (var otp = OtpServer.start(client, OtpJar.find(), bench.graph(), bench.peer())) {
                return compare(new Course(client, ours), new Course(client, otp), wishes, log);
            }
        }
    }

    /// A server of its own says which requests have an answer: whoever is asked for that is warm afterwards, and the
    /// one measured must be no warmer than ours.
    private static List<Wish> draw(
            BenchFolder bench, RegionDay day, Options options, HttpClient client, PrintStream log)
            throws IOException, InterruptedException {
        log.println("drawing " + (WARM_UP + options.requests()) + " requests on " + day.day());
        var source = new Wishes(StopsOfFeed.in(bench.region()), day.day(), day.zone(), new Random(options.seed()));
        var wishes = new ArrayList<Wish>();
        try (var scout = OtpServer.start(client, OtpJar.find(), bench.graph(), bench.peer())) {
            var course = new Course(client, scout);
            while (wishes.size() < WARM_UP + options.requests()) {
                var wish = source.draw();
                if (!course.isOffTheMap(wish)) {
                    wishes.add(wish);
                }
            }
        }
        return wishes;
    }

    private static Report compare(Course us, Course peer, List<Wish> wishes, PrintStream log)
            throws IOException, InterruptedException {
        log.println("warming up");
        us.warmUp(wishes.subList(0, WARM_UP));
        peer.warmUp(wishes.subList(0, WARM_UP));
        log.println("measuring");
        for (int from = WARM_UP; from < wishes.size(); from += TURN) {
            var turn = wishes.subList(from, Math.min(from + TURN, wishes.size()));
            us.run(turn);
            peer.run(turn);
        }
        return Report.of(us, peer, wishes.subList(WARM_UP, wishes.size()), log);
    }

    private static String json(Report report) throws IOException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report);
    }
}
