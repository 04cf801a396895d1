package jp.miyamichi.benchmarks.sales;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import jp.miyamichi.benchmarks.sales.postgres.FreshDatabase;
import jp.miyamichi.benchmarks.sales.postgres.RawInserts;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.EmbeddedPostgres;
import jp.miyamichi.ticketing.order.TimeOrderedIds;
import jp.miyamichi.ticketing.postgres.LedgerAccounts;
import jp.miyamichi.ticketing.postgres.PostgresOrders;

/// Sales beside raw inserts, in turns, on the embedded PostgreSQL.
public final class SalesBench {

    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Path FOLDER = Path.of("var/bench/sales");

    private static final String HELP = """
            usage: ./miyamichi bench sales [--rounds N] [--seconds N] [--connections N] [--stripes N] [--json]

            Sells whole tickets (idempotency, capacity, order, ticket, both sides of the ledger, outbox, durable commit)
            on the embedded PostgreSQL, beside commits of one raw row, in turns, and compares how many a second. Then checks
            tickets as an inspector does, beside the JDK's bare Ed25519.

              --rounds N        rounds of raw, sale and hot sale (default 5); medians are printed
              --seconds N       length of each (default 10)
              --connections N   buyers at once, each with a connection (default 32)
              --stripes N       of the product everybody wants on one day (default 16)
              --json            one JSON object on standard output, all else on standard error

            Exit code 0 when measured and the books are right, 1 when not, 2 on bad usage.
            """;

    private SalesBench() {}

    /// Runs the benchmark and answers the exit code.
    public static int run(List<String> arguments, PrintStream out, PrintStream log)
            throws IOException, InterruptedException, ExecutionException, GeneralSecurityException {
        var options = SalesOptions.parse(arguments);
        if (options.mistake().isPresent()) {
            log.println(options.mistake().get());
            return USAGE;
        }
        if (options.help()) {
            out.print(HELP);
            return 0;
        }
        try (var postgres = EmbeddedPostgres.start(FOLDER);
                var database = new Database(
                        new FreshDatabase(postgres.connect()).connect(), options.connections(), List.of("ticketing"))) {
            var report = measure(options, database, log);
            if (report.isEmpty()) {
                return FAILED;
            }
            out.println(
                    options.json()
                            ? report.getFirst().json().toString()
                            : report.getFirst().text());
            return 0;
        }
    }

    /// One report, or none where the books are wrong afterwards.
    private static List<SalesReport> measure(SalesOptions options, Database database, PrintStream log)
            throws InterruptedException, ExecutionException, GeneralSecurityException {
        var ids = new TimeOrderedIds(InstantSource.system(), new SecureRandom());
        var office = new BenchOffice(options.stripes(), ids);
        var orders = new PostgresOrders(
                database.jdbi(),
                ids,
                LedgerAccounts.of(BenchOffice.catalogue(options.stripes()), List.of("sandbox"), List.of()));
        var raw = new RawInserts(database.jdbi());
        var length = Duration.ofSeconds(options.seconds());
        log.println("warming up");
        var sold = Rush.of(options.connections(), WARM_UP, () -> orders.sell(office.spread()))
                        .done()
                + Rush.of(options.connections(), WARM_UP, () -> orders.sell(office.hot()))
                        .done();
        Rush.of(options.connections(), WARM_UP, () -> raw.insert(ids.get()));
        var rounds = new ArrayList<SalesReport.Round>();
        for (var i = 1; i <= options.rounds(); i++) {
            raw.settle();
            var inserts = Rush.of(options.connections(), length, () -> raw.insert(ids.get()));
            raw.settle();
            var sales = Rush.of(options.connections(), length, () -> orders.sell(office.spread()));
            raw.settle();
            var hot = Rush.of(options.connections(), length, () -> orders.sell(office.hot()));
            sold += sales.done() + hot.done();
            rounds.add(new SalesReport.Round(inserts, sales, hot));
            log.printf(
                    "round %d: raw %.0f/s, sales %.0f/s, hot %.0f/s%n",
                    i, inserts.perSecond(), sales.perSecond(), hot.perSecond());
        }
        var wrong = raw.wrongAfter(sold);
        log.println(
                wrong.isEmpty()
                        ? "the books are right after " + sold + " sales"
                        : "wrong after " + sold + " sales: " + wrong);
        return wrong.isEmpty() ? List.of(new SalesReport(rounds, ValidationSpeed.measure())) : List.of();
    }
}
