package jp.miyamichi.ticketing.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.Bearer;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.Ticket;
import jp.miyamichi.ticketing.ticket.TicketId;
import jp.miyamichi.ticketing.ticket.validation.Place;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import jp.miyamichi.ticketing.ticket.validation.TicketAccount;
import jp.miyamichi.ticketing.ticket.validation.Validation;
import jp.miyamichi.ticketing.ticket.validation.ValidationLog;
import org.jdbi.v3.core.Handle;

/// Everything about one ticket, with its row locked: who opens it next waits for this transaction.
record TicketFile(Ticket ticket, Map<BearerId, Bearer> bearers, ValidationLog log) {

    private static final String LOG = """
            SELECT reader, sequence, ticket, number, kind, persons, area, operator, seen_at
            FROM ticketing.validation
            WHERE ticket = :ticket
            """;

    private static final String KEEP_ACCOUNT = """
            INSERT INTO ticketing.ticket_use (ticket, first_used_at, uses) VALUES (:ticket, :first, :uses)
            ON CONFLICT (ticket) DO UPDATE SET first_used_at = EXCLUDED.first_used_at, uses = EXCLUDED.uses
            """;

    /// Makes others wait who open this ticket. Who needs several locks them in the order of their ids.
    static void lock(Handle handle, TicketId id) {
        handle.createQuery("SELECT id FROM ticketing.ticket WHERE id = :id FOR NO KEY UPDATE")
                .bind("id", id.value())
                .mapTo(UUID.class)
                .findOne();
    }

    static Optional<TicketFile> open(Handle handle, TicketId id) {
        return handle.createQuery(TicketRows.TICKET + "WHERE id = :id FOR NO KEY UPDATE")
                .bind("id", id.value())
                .map((row, _) -> TicketRows.ticket(row))
                .findOne()
                .map(ticket -> new TicketFile(ticket, bearers(handle, id), ValidationLog.of(log(handle, id))));
    }

    private static Map<BearerId, Bearer> bearers(Handle handle, TicketId id) {
        return BearersTable.ofTicket(handle, id).stream().collect(Collectors.toMap(Bearer::id, Function.identity()));
    }

    private static List<Validation> log(Handle handle, TicketId id) {
        return handle.createQuery(LOG)
                .bind("ticket", id.value())
                .map((row, _) -> validation(row))
                .list();
    }

    static Validation validation(ResultSet row) throws SQLException {
        var ticket = new TicketId(row.getObject("ticket", UUID.class));
        var at = row.getTimestamp("seen_at").toInstant();
        return new Validation(
                new ReaderId(row.getObject("reader", UUID.class)),
                row.getLong("sequence"),
                new BearerId(ticket, row.getInt("number")),
                new Pass(Pass.Kind.of(row.getString("kind")), row.getInt("persons"), at),
                new Place(row.getString("operator"), Area.of(row.getString("area"))));
    }

    TicketAccount account() {
        return TicketAccount.of(ticket.terms(), bearers, log);
    }

    TicketFile plus(Validation seen) {
        return new TicketFile(ticket, bearers, log.plus(ValidationLog.of(List.of(seen))));
    }

    boolean isUsedSheet(BearerId id) {
        return bearer(id).filter(bearer -> bearer.kind() == BearerKind.SHEET).isPresent()
                && log.inTime().stream()
                        .anyMatch(
                                seen -> seen.bearer().equals(id) && seen.pass().kind() == Pass.Kind.USE);
    }

    boolean isLive(BearerId id) {
        return ticket.state() == Ticket.State.LIVE
                && bearer(id).filter(Bearer::isLive).isPresent();
    }

    private Optional<Bearer> bearer(BearerId id) {
        return Optional.ofNullable(bearers.get(id));
    }

    /// Writes down what all validations come to, and what does not add up.
    ///
    /// @return how many misuses are new
    int keepAccount(Handle handle, Instant now) {
        var account = account();
        account.history()
                .firstSeenAt()
                .ifPresent(first -> handle.createUpdate(KEEP_ACCOUNT)
                        .bind("ticket", ticket.id().value())
                        .bind("first", first)
                        .bind("uses", account.history().uses())
                        .execute());
        return MisuseRows.replace(handle, ticket.id(), account.misuses(), now);
    }
}
