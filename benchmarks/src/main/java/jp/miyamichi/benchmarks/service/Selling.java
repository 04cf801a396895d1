package jp.miyamichi.benchmarks.service;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import jp.miyamichi.benchmarks.sales.BenchOffice;
import jp.miyamichi.benchmarks.sales.Rush;
import jp.miyamichi.benchmarks.sales.postgres.FreshDatabase;
import jp.miyamichi.benchmarks.sales.postgres.RawInserts;
import jp.miyamichi.postgres.ConnectTo;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.ticketing.order.TimeOrderedIds;
import jp.miyamichi.ticketing.postgres.LedgerAccounts;
import jp.miyamichi.ticketing.postgres.PostgresOrders;

/// Many buyers at once, over HTTP and straight at the database, on the same PostgreSQL; and a raw commit alone.
///
/// @param rawCommit one row, one connection, one after the other
record Selling(Rush.Figures http, Rush.Figures inProcess, Asked rawCommit) {

    /// Java is still compiling a whole service's way after five seconds: its processor time a sale falls to half.
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int STRIPES = 16;

    static Selling measure(ServiceUnderTest service, ConnectTo server, LocalDate day, ServiceOptions options)
            throws Exception {
        var length = Duration.ofSeconds(options.seconds());
        var buyers = ThreadLocal.withInitial(() -> new Buyer(service.web(), day));
        Rush.of(options.buyers(), WARM_UP, () -> buyers.get().buy());
        var http = Rush.of(options.buyers(), length, () -> buyers.get().buy());
        try (var database = new Database(new FreshDatabase(server).connect(), options.buyers(), List.of("ticketing"))) {
            var ids = new TimeOrderedIds(InstantSource.system(), new SecureRandom());
            var office = new BenchOffice(STRIPES, ids);
            var accounts = LedgerAccounts.of(BenchOffice.catalogue(STRIPES), List.of("sandbox"), List.of());
            var orders = new PostgresOrders(database.jdbi(), ids, accounts);
            Rush.of(options.buyers(), WARM_UP, () -> orders.sell(office.spread()));
            var inProcess = Rush.of(options.buyers(), length, () -> orders.sell(office.spread()));
            var raw = new RawInserts(database.jdbi());
            var rawCommit = Asked.measure(options.requests(), options.requests(), Asked.cpuOfThisProcess(), () -> {
                raw.insert(ids.get());
                return raw;
            });
            return new Selling(http, inProcess, rawCommit);
        }
    }

    /// Sales over HTTP for one without.
    double ratio() {
        return http.perSecond() / inProcess.perSecond();
    }
}
