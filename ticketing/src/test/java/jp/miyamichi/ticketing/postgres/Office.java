package jp.miyamichi.ticketing.postgres;

import static jp.miyamichi.ticketing.ticket.Samples.SERVICE_DAYS;
import static jp.miyamichi.ticketing.ticket.Samples.at;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.ticketing.card.CardId;
import jp.miyamichi.ticketing.card.CardKeys;
import jp.miyamichi.ticketing.card.CardSeals;
import jp.miyamichi.ticketing.card.Idm;
import jp.miyamichi.ticketing.ticket.Bearer;
import jp.miyamichi.ticketing.ticket.BearerAnswer;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.CarryId;
import jp.miyamichi.ticketing.ticket.Samples;
import jp.miyamichi.ticketing.ticket.Ticket;
import jp.miyamichi.ticketing.ticket.UseTerms;
import jp.miyamichi.ticketing.ticket.token.KeySeal;
import jp.miyamichi.ticketing.ticket.token.Keys;
import jp.miyamichi.ticketing.ticket.validation.Reader;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import org.jdbi.v3.core.Jdbi;

/// A ticket office on a database of its own, at ten o'clock.
final class Office implements AutoCloseable {

    static final Instant NOW = at("10:00");

    private static final KeySeal SEAL = Keys.seal();

    private final Database database = TestServer.database("ticketing");
    private Instant now = NOW;

    Jdbi jdbi() {
        return database.jdbi();
    }

    Instant now() {
        return now;
    }

    Office clock(String time) {
        now = at(time);
        return this;
    }

    BearersTable bearers() {
        return new BearersTable(jdbi(), SERVICE_DAYS);
    }

    ValidationsTable validations() {
        return new ValidationsTable(jdbi());
    }

    CardsTable cards(Integer... keys) {
        var byId = Arrays.stream(keys).collect(Collectors.toMap(id -> id, Office::key));
        return new CardsTable(jdbi(), new CardKeys(byId), new CardSeals(Map.of(1, SEAL)), () -> now);
    }

    static byte[] key(int id) {
        var key = new byte[CardKeys.KEY_BYTES];
        Arrays.fill(key, (byte) id);
        return key;
    }

    Ticket sold(UseTerms terms) {
        var id = UUID.randomUUID();
        var sample = Samples.ticket(id, terms);
        var ticket =
                new Ticket(sample.id(), id, sample.product(), sample.rider(), sample.areas(), terms, Ticket.State.LIVE);
        new TicketsTable(jdbi()).issue(ticket, at("9:00"));
        return ticket;
    }

    /// A phone that carries this ticket.
    Bearer phone(Ticket ticket) {
        return given(bearers().show(command(), ticket.id(), BearerKind.PHONE, now));
    }

    BearerAnswer move(BearerId old) {
        return bearers().move(command(), old, BearerKind.PHONE, now);
    }

    static Bearer given(BearerAnswer answer) {
        return ((BearerAnswer.Given) answer).bearer();
    }

    static CarryId command() {
        return new CarryId(UUID.randomUUID());
    }

    ReaderId reader(String operator) {
        var id = new ReaderId(UUID.randomUUID());
        new ReadersTable(jdbi()).enrol(new Reader(id, Reader.Kind.VEHICLE, operator, "car 1"), at("6:00"));
        return id;
    }

    CardId confirmedCard(String holder, Idm chip) {
        var id = new CardId(UUID.randomUUID());
        cards(1).link(id, holder, chip, reader("desk"));
        return id;
    }

    int count(String sql, Object... values) {
        return jdbi().withHandle(handle -> {
            var query = handle.createQuery(sql);
            for (var i = 0; i < values.length; i++) {
                query.bind(i, values[i]);
            }
            return query.mapTo(Integer.class).one();
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
