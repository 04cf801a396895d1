package jp.miyamichi.service.postgres;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.dispatch.postgres.PostgresRideEvidence;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.counter.CardOffice;
import jp.miyamichi.service.counter.CardSecrets;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.counter.ReaderOffice;
import jp.miyamichi.service.counter.TariffOffice;
import jp.miyamichi.service.evidence.Districts;
import jp.miyamichi.service.evidence.EvidenceOffice;
import jp.miyamichi.ticketing.Boarding;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.evidence.ReferenceCount;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.order.TimeOrderedIds;
import jp.miyamichi.ticketing.postgres.BearersTable;
import jp.miyamichi.ticketing.postgres.CardTickets;
import jp.miyamichi.ticketing.postgres.CardsTable;
import jp.miyamichi.ticketing.postgres.CouponsTable;
import jp.miyamichi.ticketing.postgres.CrowdingTable;
import jp.miyamichi.ticketing.postgres.FareClaimsTable;
import jp.miyamichi.ticketing.postgres.IncidentsTable;
import jp.miyamichi.ticketing.postgres.NumberSearch;
import jp.miyamichi.ticketing.postgres.OnlineCheck;
import jp.miyamichi.ticketing.postgres.Payouts;
import jp.miyamichi.ticketing.postgres.PostgresCashDesk;
import jp.miyamichi.ticketing.postgres.PostgresUsageFigures;
import jp.miyamichi.ticketing.postgres.ProposalsTable;
import jp.miyamichi.ticketing.postgres.ReadersTable;
import jp.miyamichi.ticketing.postgres.SigningKeysTable;
import jp.miyamichi.ticketing.postgres.TicketsTable;
import jp.miyamichi.ticketing.postgres.ValidationsTable;
import jp.miyamichi.ticketing.product.CouponKind;
import jp.miyamichi.ticketing.tariff.SampleJourney;
import jp.miyamichi.ticketing.tariff.Tariff;
import jp.miyamichi.ticketing.tariff.Tariffs;
import jp.miyamichi.ticketing.ticket.token.KeySeal;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Opens the office of staff when it is first asked for, as [OfficeOpening] does that of travellers.
public final class CounterOpening implements Supplier<CounterOffice> {

    /// Areas of the catalogue that are places one enters, not vehicles, with their places of the region's table.
    private static final Map<String, String> GATES = Map.of("oya-museum", "p041", "oya-temple", "p042");

    private final Database database;
    private final RuleFolder region;
    private final Supplier<Districts> districts;
    private final Tariffs tariffs;
    private final ServiceDays days;
    private final InstantSource clock;
    private final KeySeal seal;
    private final CardSecrets cards;
    private final SecureRandom random;
    private Optional<CounterOffice> open = Optional.empty();

    /// What a region's things cost, with what was approved since.
    public static Tariffs tariffs(Database database, RuleFolder region, InstantSource clock) {
        return new Tariffs(Tariff.read(region), () -> new ProposalsTable(database.jdbi()).approved(), clock);
    }

    /// @param sealingKey of the keys that sign tickets
    public CounterOpening(
            Database database,
            RuleFolder region,
            Tariffs tariffs,
            Supplier<Districts> districts,
            InstantSource clock,
            byte[] sealingKey,
            CardSecrets cards,
            SecureRandom random) {
        this.database = database;
        this.region = region;
        this.districts = districts;
        this.tariffs = tariffs;
        this.days = tariffs.get().fares().days();
        this.clock = clock;
        this.seal = new KeySeal(sealingKey, random);
        this.cards = cards;
        this.random = random;
    }

    /// @throws DatabaseLost as long as the database has never answered
    @Override
    public synchronized CounterOffice get() {
        if (open.isEmpty()) {
            try {
                open = Optional.of(opened(database.jdbi()));
            } catch (JdbiException | FlywayException lost) {
                throw new DatabaseLost(lost);
            }
        }
        return open.get();
    }

    private CounterOffice opened(Jdbi jdbi) {
        var ids = new TimeOrderedIds(clock, random);
        return new CounterOffice(
                readers(jdbi),
                new PostgresCashDesk(jdbi, ids),
                new CardOffice(
                        new CardsTable(jdbi, cards.keys(), cards.seals(), clock),
                        new BearersTable(jdbi, days),
                        new FareClaimsTable(jdbi, ids),
                        clock),
                new CouponsTable(jdbi, this::worth, ids),
                new AccountingBooks(database, region, days, clock),
                new Payouts(jdbi, ids),
                new TariffOffice(new ProposalsTable(jdbi), tariffs, SampleJourney.read(region)),
                evidence(jdbi),
                new CrowdingTable(jdbi),
                new IncidentsTable(jdbi),
                new NumberSearch(jdbi),
                days,
                clock);
    }

    /// What a coupon is worth that comes with a product.
    private Yen worth(String kind) {
        return tariffs.get().catalogue().products().stream()
                .flatMap(product -> product.terms().coupons().stream())
                .filter(coupon -> coupon.id().equals(kind))
                .map(CouponKind::worth)
                .findFirst()
                .orElse(Yen.ZERO);
    }

    private EvidenceOffice evidence(Jdbi jdbi) {
        return new EvidenceOffice(
                new PostgresRideEvidence(database),
                new PostgresUsageFigures(jdbi),
                ReferenceCount.read(region),
                districts,
                GATES,
                days);
    }

    private ReaderOffice readers(Jdbi jdbi) {
        var readers = new ReadersTable(jdbi);
        var boarding = new Boarding(
                new TicketsTable(jdbi),
                new BearersTable(jdbi, days),
                readers,
                new CardTickets(jdbi),
                new SigningKeysTable(jdbi, seal, random),
                knowledge -> new OnlineCheck(jdbi, knowledge),
                clock);
        return new ReaderOffice(readers, boarding, new ValidationsTable(jdbi), cards.keys(), clock);
    }
}
