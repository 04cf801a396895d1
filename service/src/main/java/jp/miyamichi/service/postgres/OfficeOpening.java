package jp.miyamichi.service.postgres;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.selling.InvoiceProvider;
import jp.miyamichi.service.selling.PaymentDoor;
import jp.miyamichi.service.selling.TicketDesk;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.service.selling.WatchedProvider;
import jp.miyamichi.ticketing.Boarding;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.order.Checkout;
import jp.miyamichi.ticketing.order.Counter;
import jp.miyamichi.ticketing.order.Drafts;
import jp.miyamichi.ticketing.order.PriceList;
import jp.miyamichi.ticketing.order.Sweep;
import jp.miyamichi.ticketing.order.TimeOrderedIds;
import jp.miyamichi.ticketing.payment.sandbox.SandboxProvider;
import jp.miyamichi.ticketing.payment.stripe.StripeProvider;
import jp.miyamichi.ticketing.payment.stripe.StripeSettings;
import jp.miyamichi.ticketing.payment.stripe.StripeWebhook;
import jp.miyamichi.ticketing.postgres.BearersTable;
import jp.miyamichi.ticketing.postgres.CardTickets;
import jp.miyamichi.ticketing.postgres.LedgerAccounts;
import jp.miyamichi.ticketing.postgres.OnlineCheck;
import jp.miyamichi.ticketing.postgres.PostgresInbox;
import jp.miyamichi.ticketing.postgres.PostgresLedger;
import jp.miyamichi.ticketing.postgres.PostgresOrders;
import jp.miyamichi.ticketing.postgres.PostgresSandbox;
import jp.miyamichi.ticketing.postgres.ReadersTable;
import jp.miyamichi.ticketing.postgres.SigningKeysTable;
import jp.miyamichi.ticketing.postgres.TicketsTable;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.ticket.token.KeySeal;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Opens the ticket office when it is first asked for, which may be long after the start: the service plans without it.
public final class OfficeOpening implements Supplier<TicketOffice> {

    /// How long one sweep keeps a half-done order from the others.
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Database database;
    private final Supplier<Catalogue> catalogues;
    private final ServiceDays days;
    private final InstantSource clock;
    private final KeySeal seal;
    private final SecureRandom random;
    private final Optional<StripeSettings> stripe;
    private final URI publicUrl;
    private Optional<TicketOffice> open = Optional.empty();
    private volatile Optional<WatchedProvider> taker = Optional.empty();

    /// @param catalogues what is sold now; another object than before where a price has changed
    /// @param stripe empty: play money
    /// @param publicUrl where buyers reach our pages
    public OfficeOpening(
            Database database,
            Supplier<Catalogue> catalogues,
            ServiceDays days,
            InstantSource clock,
            byte[] sealingKey,
            SecureRandom random,
            Optional<StripeSettings> stripe,
            URI publicUrl) {
        this.database = database;
        this.catalogues = catalogues;
        this.days = days;
        this.clock = clock;
        this.seal = new KeySeal(sealingKey, random);
        this.random = random;
        this.stripe = stripe;
        this.publicUrl = publicUrl;
    }

    /// @throws DatabaseLost as long as the database has never answered
    @Override
    public synchronized TicketOffice get() {
        var catalogue = catalogues.get();
        if (!sells(catalogue)) {
            try {
                open = Optional.of(opened(catalogue));
            } catch (JdbiException | FlywayException lost) {
                throw new DatabaseLost(lost);
            }
        }
        return open.get();
    }

    /// Whether who takes the money answered when asked last. Play money always does.
    public boolean isPaymentUp() {
        return taker.filter(WatchedProvider::isSilent).isEmpty();
    }

    /// Products are equal by their ids alone, so whether a price has changed shows in the object only.
    @SuppressWarnings("ReferenceEquality")
    private boolean sells(Catalogue catalogue) {
        return open.isPresent() && open.get().catalogue() == catalogue;
    }

    private TicketOffice opened(Catalogue catalogue) {
        var jdbi = database.jdbi();
        var payments = payments(jdbi);
        var provider = payments.provider();
        var invoices = new InvoiceProvider(provider.isSandbox());
        var ids = new TimeOrderedIds(clock, random);
        var providers = List.of(provider.name(), InvoiceProvider.NAME);
        var orders = new PostgresOrders(jdbi, ids, LedgerAccounts.of(catalogue, providers, List.of()));
        var prices = new PriceList(catalogue, days, provider.isSandbox());
        var checkout =
                new Checkout(orders, prices, Map.of(provider.name(), provider, InvoiceProvider.NAME, invoices), clock);
        return new TicketOffice(
                catalogue,
                days,
                new PostgresLedger(jdbi),
                orders,
                new Counter(orders, prices, new Drafts(prices, ids), clock),
                checkout,
                new Sweep(orders, checkout, payments.inbox(), LEASE, clock),
                tickets(jdbi),
                payments,
                new PostgresEntitlements(database),
                publicUrl,
                clock);
    }

    private PaymentDoor payments(Jdbi jdbi) {
        var inbox = new PostgresInbox(jdbi);
        if (stripe.isPresent()) {
            var webhook = new StripeWebhook(stripe.get(), clock);
            var watched = new WatchedProvider(new StripeProvider(stripe.get()));
            taker = Optional.of(watched);
            return new PaymentDoor(watched, Optional.empty(), Optional.of(webhook), inbox);
        }
        var sandbox = new SandboxProvider(new PostgresSandbox(jdbi), publicUrl.resolve("/pass.html"), clock);
        return new PaymentDoor(sandbox, Optional.of(sandbox), Optional.empty(), inbox);
    }

    private TicketDesk tickets(Jdbi jdbi) {
        var tickets = new TicketsTable(jdbi);
        var bearers = new BearersTable(jdbi, days);
        var readers = new ReadersTable(jdbi);
        var keys = new SigningKeysTable(jdbi, seal, random);
        var boarding = new Boarding(
                tickets,
                bearers,
                readers,
                new CardTickets(jdbi),
                keys,
                knowledge -> new OnlineCheck(jdbi, knowledge),
                clock);
        return new TicketDesk(tickets, bearers, readers, boarding, clock);
    }
}
