package jp.miyamichi.service.postgres;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.counter.CardSecrets;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.counter.ReaderOffice;
import jp.miyamichi.ticketing.Boarding;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.order.TimeOrderedIds;
import jp.miyamichi.ticketing.postgres.BearersTable;
import jp.miyamichi.ticketing.postgres.CardTickets;
import jp.miyamichi.ticketing.postgres.IncidentsTable;
import jp.miyamichi.ticketing.postgres.NumberSearch;
import jp.miyamichi.ticketing.postgres.OnlineCheck;
import jp.miyamichi.ticketing.postgres.PostgresCashDesk;
import jp.miyamichi.ticketing.postgres.ReadersTable;
import jp.miyamichi.ticketing.postgres.SigningKeysTable;
import jp.miyamichi.ticketing.postgres.TicketsTable;
import jp.miyamichi.ticketing.postgres.ValidationsTable;
import jp.miyamichi.ticketing.ticket.token.KeySeal;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Opens the office of staff when it is first asked for, as [OfficeOpening] does that of travellers.
public final class CounterOpening implements Supplier<CounterOffice> {

    private final Database database;
    private final ServiceDays days;
    private final InstantSource clock;
    private final KeySeal seal;
    private final CardSecrets cards;
    private final SecureRandom random;
    private Optional<CounterOffice> open = Optional.empty();

    /// @param sealingKey of the keys that sign tickets
    public CounterOpening(
            Database database,
            ServiceDays days,
            InstantSource clock,
            byte[] sealingKey,
            CardSecrets cards,
            SecureRandom random) {
        this.database = database;
        this.days = days;
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
                new IncidentsTable(jdbi),
                new NumberSearch(jdbi),
                days,
                clock);
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
