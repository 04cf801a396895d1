package jp.miyamichi.benchmarks.service;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import jp.miyamichi.postgres.EmbeddedPostgres;

/// The whole service over HTTP: what a request costs beside the same work in process, and beside a bare server.
public final class ServiceBench {

    private static final int USAGE = 2;
    private static final Path FOLDER = Path.of("var/bench/service").toAbsolutePath();
    private static final Path REGION = Path.of("gtfs-data/regions/utsunomiya").toAbsolutePath();
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    /// A service day goes on until three in the morning.
    private static final Duration NIGHT = Duration.ofHours(3);

    private static final String HELP = """
            usage: ./miyamichi bench service [--requests N] [--seconds N] [--buyers N] [--json]

            Starts the whole service and a bare Vert.x server, each in a process of its own, and asks both over loopback:
            plan, quote and book a ride, buy and check a ticket. The same plans and sales are done in this process too, on the same graph and the same
            PostgreSQL, and a raw row is committed alone.

              --requests N   of each kind that is asked one at a time, after as many to warm up (default 500)
              --seconds N    of each rush of buyers (default 8)
              --buyers N     at once (default 32)
              --json         one JSON object on standard output, all else on standard error

            Exit code 0 when measured, 1 when that failed, 2 on bad usage.
            """;

    private ServiceBench() {}

    /// Runs the benchmark and answers the exit code.
    public static int run(List<String> arguments, PrintStream out, PrintStream log) throws Exception {
        var options = ServiceOptions.parse(arguments);
        if (options.mistake().isPresent()) {
            log.println(options.mistake().get());
            return USAGE;
        }
        if (options.help()) {
            out.print(HELP);
            return 0;
        }
        var report = measure(options, log);
        out.println(options.json() ? report.json() : report.text());
        return 0;
    }

    private static ServiceReport measure(ServiceOptions options, PrintStream log) throws Exception {
        var day = LocalDateTime.now(ZONE).minus(NIGHT).toLocalDate();
        log.println("a bare server");
        Asked ping;
        try (var bare = ServiceUnderTest.ping(FOLDER.resolve("ping"))) {
            ping = Asked.measure(
                    options.requests(),
                    options.requests(),
                    bare::cpu,
                    () -> bare.web().get(""));
        }
        var data = FOLDER.resolve("data");
        log.println("starting our service; the first time it builds region and graph");
        try (var service = ServiceUnderTest.whole(data, REGION)) {
            service.awaitCalm();
            log.println("checking tickets");
            var checking = Checking.measure(service, day, options.requests());
            log.println("planning");
            var planning = Planning.measure(service, options.requests(), data);
            log.println("booking rides");
            var riding = Riding.measure(service, day, options.requests());
            log.println("selling");
            try (var postgres = EmbeddedPostgres.borrow(data.resolve("postgres"))) {
                return new ServiceReport(
                        ping, planning, riding, Selling.measure(service, postgres.connect(), day, options), checking);
            }
        }
    }
}
