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
import jp.miyamichi.service.selling.TicketDesk;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.order.Checkout;
import jp.miyamichi.ticketing.order.Counter;
import jp.miyamichi.ticketing.order.Drafts;
import jp.miyamichi.ticketing.order.PriceList;
import jp.miyamichi.ticketing.order.Sweep;
import jp.miyamichi.ticketing.order.TimeOrderedIds;
import jp.miyamichi.ticketing.payment.sandbox.SandboxProvider;
import jp.miyamichi.ticketing.postgres.BearersTable;
import jp.miyamichi.ticketing.postgres.LedgerAccounts;
import jp.miyamichi.ticketing.postgres.OnlineCheck;
import jp.miyamichi.ticketing.postgres.PostgresInbox;
import jp.miyamichi.ticketing.postgres.PostgresOrders;
import jp.miyamichi.ticketing.postgres.PostgresSandbox;
import jp.miyamichi.ticketing.postgres.ReadersTable;
import jp.miyamichi.ticketing.postgres.SigningKeysTable;
import jp.miyamichi.ticketing.postgres.TicketsTable;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.ticket.token.KeySeal;
import jp.miyamichi.ticketing.ticket.token.RevocationList;
import jp.miyamichi.ticketing.ticket.validation.Knowledge;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Opens the ticket office when it is first asked for, which may be long after the start: the service plans without it.
public final class OfficeOpening implements Supplier<TicketOffice> {

    /// How long one sweep keeps a half-done order from the others.
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Database database;
    private final Catalogue catalogue;
    private final ServiceDays days;
    private final InstantSource clock;
    private final KeySeal seal;
    private final SecureRandom random;
    private Optional<TicketOffice> open = Optional.empty();

    public OfficeOpening(
            Database database, Catalogue catalogue, ServiceDays days, InstantSource clock, byte[] sealingKey, SecureRandom random) {
        this.database = database;
        this.catalogue = catalogue;
        this.days = days;
        this.clock = clock;
        this.seal = new KeySeal(sealingKey, random);
        this.random = random;
    }

    /// @throws DatabaseLost as long as the database has never answered
    @Override
    public synchronized TicketOffice get() {
        if (open.isEmpty()) {
            try {
                open = Optional.of(sandbox());
            } catch (JdbiException | FlywayException lost) {
                throw new DatabaseLost(lost);
            }
        }
        return open.get();
    }

    private TicketOffice sandbox() {
        var jdbi = database.jdbi();
        var sandbox = new SandboxProvider(new PostgresSandbox(jdbi), URI.create("/practice"), clock);
        var ids = new TimeOrderedIds(clock, random);
        var orders = new PostgresOrders(jdbi, ids, LedgerAccounts.of(catalogue, List.of(sandbox.name()), List.of()));
        var prices = new PriceList(catalogue, days, sandbox.isSandbox());
        var checkout = new Checkout(orders, prices, Map.of(sandbox.name(), sandbox), clock);
        return new TicketOffice(
                catalogue,
                days,
                orders,
                new Counter(orders, prices, new Drafts(prices, ids), clock),
                checkout,
                new Sweep(orders, checkout, new PostgresInbox(jdbi), LEASE, clock),
                tickets(jdbi),
                sandbox.name(),
                Optional.of(sandbox),
                clock);
    }

    private TicketDesk tickets(Jdbi jdbi) {
        var keys = new SigningKeysTable(jdbi, seal, random);
        return new TicketDesk(
                new TicketsTable(jdbi),
                new BearersTable(jdbi, days),
                keys,
                new ReadersTable(jdbi),
                new OnlineCheck(jdbi, () -> knowledge(keys)),
                clock);
    }

    /// Who checks online looks bearers up, so the list of the dead stays empty.
    private Knowledge knowledge(SigningKeysTable keys) {
        var now = clock.instant();
        var ring = keys.ring(now);
        return new Knowledge(ring.trusted(now), RevocationList.of(List.of(), now, now, ring.signing(now)));
    }
}
