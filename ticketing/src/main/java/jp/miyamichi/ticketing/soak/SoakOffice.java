package jp.miyamichi.ticketing.soak;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.ticketing.fare.Fares;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.order.Checkout;
import jp.miyamichi.ticketing.order.Counter;
import jp.miyamichi.ticketing.order.Drafts;
import jp.miyamichi.ticketing.order.PriceList;
import jp.miyamichi.ticketing.order.Sweep;
import jp.miyamichi.ticketing.order.TimeOrderedIds;
import jp.miyamichi.ticketing.payment.sandbox.SandboxProvider;
import jp.miyamichi.ticketing.postgres.LedgerAccounts;
import jp.miyamichi.ticketing.postgres.PostgresInbox;
import jp.miyamichi.ticketing.postgres.PostgresOrders;
import jp.miyamichi.ticketing.postgres.PostgresSandbox;
import jp.miyamichi.ticketing.product.Catalogue;

/// The office as it sells, with the sandbox behind it.
record SoakOffice(Counter counter, Checkout checkout, Sweep sweep, PriceList prices) {

    static final String DESK = "cash:desk-1";

    static SoakOffice on(Database database, InstantSource clock, RandomGenerator random) {
        var catalogue = Catalogue.ofRegion("utsunomiya");
        var prices = new PriceList(
                catalogue, Fares.read(RuleFolder.ofRegion("utsunomiya")).days(), true);
        var ids = new TimeOrderedIds(clock, random);
        var jdbi = database.jdbi();
        var orders = new PostgresOrders(jdbi, ids, LedgerAccounts.of(catalogue, List.of("sandbox"), List.of(DESK)));
        var sandbox = new SandboxProvider(new PostgresSandbox(jdbi), URI.create("/sandbox"), clock);
        var checkout = new Checkout(orders, prices, Map.of(sandbox.name(), sandbox), clock);
        return new SoakOffice(
                new Counter(orders, prices, new Drafts(prices, ids), clock),
                checkout,
                new Sweep(orders, checkout, new PostgresInbox(jdbi), Duration.ofSeconds(5), clock),
                prices);
    }
}
