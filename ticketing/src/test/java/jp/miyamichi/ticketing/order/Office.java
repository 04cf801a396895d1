package jp.miyamichi.ticketing.order;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Fares;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.payment.sandbox.SandboxProvider;
import jp.miyamichi.ticketing.postgres.LedgerAccounts;
import jp.miyamichi.ticketing.postgres.PostgresInbox;
import jp.miyamichi.ticketing.postgres.PostgresOrders;
import jp.miyamichi.ticketing.postgres.PostgresSandbox;
import jp.miyamichi.ticketing.product.Catalogue;

/// A whole ticket office on a database of its own, with a clock that stands still until it is moved.
///
/// An order is drawn as `2 adult lrt-1-day; 1 child lrt-1-day`.
public final class Office implements AutoCloseable {

    public static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
    public static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    public static final ServiceDays DAYS =
            Fares.read(RuleFolder.ofRegion("utsunomiya")).days();

    public final Database database = TestServer.database("ticketing");
    public final Orders orders;
    public final Counter counter;
    public final Checkout checkout;
    public final Sweep sweep;
    public final SandboxProvider sandbox;
    public final Drafts drafts;
    public final PriceList prices;
    private volatile Instant now = NOON;

    public Office() {
        this(Catalogue.ofRegion("utsunomiya"));
    }

    public Office(Catalogue catalogue) {
        var jdbi = database.jdbi();
        var ids = new TimeOrderedIds(this::now, new Random(1));
        prices = new PriceList(catalogue, DAYS, true);
        drafts = new Drafts(prices, ids);
        orders = new PostgresOrders(
                jdbi,
                ids,
                LedgerAccounts.of(catalogue, List.of("sandbox", "stripe"), List.of("cash:bus-7", "cash:desk-1")));
        sandbox = new SandboxProvider(new PostgresSandbox(jdbi), URI.create("/sandbox"), this::now);
        counter = new Counter(orders, prices, drafts, this::now);
        checkout = new Checkout(orders, prices, Map.of("sandbox", sandbox), this::now);
        sweep = new Sweep(orders, checkout, new PostgresInbox(jdbi), Duration.ofMinutes(1), this::now);
    }

    public Instant now() {
        return now;
    }

    public void passes(Duration time) {
        now = now.plus(time);
    }

    /// An order with a fresh id.
    public static OrderRequest order(String drawn) {
        return order(UUID.randomUUID(), drawn);
    }

    public static OrderRequest order(UUID id, String drawn) {
        var wishes = new ArrayList<Wish>();
        for (var line : drawn.split("; ")) {
            var words = line.split(" ");
            wishes.add(new Wish(
                    words[2],
                    Rider.valueOf(words[1].toUpperCase(Locale.ROOT)),
                    words.length > 3 && words[3].startsWith("2") ? LocalDate.parse(words[3]) : TODAY,
                    Integer.parseInt(words[0]),
                    words[words.length - 1].startsWith("@")
                            ? Optional.of(Yen.of(Long.parseLong(words[words.length - 1].substring(1))))
                            : Optional.empty(),
                    Optional.empty()));
        }
        return new OrderRequest(new OrderId(id), "rider-1", wishes);
    }

    public Order held(String drawn) {
        return ((HoldAnswer.Made) counter.hold(order(drawn))).order();
    }

    public PayAnswer pay(OrderId order, String card) {
        return checkout.pay(order, UUID.randomUUID(), "sandbox", card, URI.create("/back"));
    }

    public Order paid(String drawn) {
        return ((PayAnswer.Paid) pay(held(drawn).id(), "card-approved")).order();
    }

    public OrderState state(OrderId id) {
        return orders.find(id).orElseThrow().state();
    }

    public long number(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    /// Posted money by account, as in `psp:sandbox 1000, unearned:lrt-1-day -1000`; accounts at zero are left out.
    public String balances() {
        List<String> balances = database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT e.account || ' ' || sum(e.yen) FROM ticketing.entry e"
                                + " JOIN ticketing.transfer t ON t.id = e.transfer WHERE t.state = 'posted'"
                                + " GROUP BY e.account HAVING sum(e.yen) <> 0 ORDER BY e.account")
                        .mapTo(String.class)
                        .list());
        return String.join(", ", balances);
    }

    public long tickets() {
        return number("SELECT count(*) FROM ticketing.ticket WHERE state = 'live'");
    }

    public long seatsTaken() {
        return number("SELECT coalesce(sum(sold), 0) FROM ticketing.capacity");
    }

    @Override
    public void close() {
        database.close();
    }
}
