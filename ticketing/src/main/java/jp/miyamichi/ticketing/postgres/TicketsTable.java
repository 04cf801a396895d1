package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.Ticket;
import jp.miyamichi.ticketing.ticket.TicketId;
import org.jdbi.v3.core.Jdbi;

/// Tickets. The sale writes most of them itself (`ticketing.sell`); these are the ways beside it.
public final class TicketsTable {

    private static final String ISSUE = """
            INSERT INTO ticketing.ticket (id, order_line, product, rider, persons, areas, valid_from, valid_until,
                minutes_from_first_use, rides_max, same_use_minutes, re_entry, issued_at)
            VALUES (:id, :orderLine, :product, :rider, :persons, :areas, :from, :until,
                :minutes, :rides, :sameUse, :reEntry, :now)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String END = """
            UPDATE ticketing.ticket SET state = :state, ended_at = greatest(:now, issued_at)
            WHERE id = :id AND state = 'live'
            """;

    private final Jdbi jdbi;

    public TicketsTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Adds a live ticket; does nothing where its id is there already.
    public void issue(Ticket ticket, Instant now) {
        var terms = ticket.terms();
        var validity = terms.validity();
        jdbi.useHandle(handle -> handle.createUpdate(ISSUE)
                .bind("id", ticket.id().value())
                .bind("orderLine", ticket.orderLine())
                .bind("product", ticket.product())
                .bind("rider", ticket.rider().toString())
                .bind("persons", terms.persons())
                .bindArray(
                        "areas",
                        String.class,
                        ticket.areas().stream().map(Area::code).toList())
                .bind("from", validity.from())
                .bind("until", validity.until())
                .bind("minutes", validity.fromFirstUse().map(time -> (int) time.toMinutes()))
                .bind("rides", validity.ridesMax())
                .bind("sameUse", (int) terms.sameUse().toMinutes())
                .bind("reEntry", terms.reEntry())
                .bind("now", now)
                .execute());
    }

    public Optional<Ticket> find(TicketId id) {
        return jdbi.withHandle(handle -> handle.createQuery(TicketRows.TICKET + "WHERE id = :id")
                .bind("id", id.value())
                .map((row, _) -> TicketRows.ticket(row))
                .findOne());
    }

    /// The tickets of an order, by the ids of its lines.
    public List<Ticket> findAll(List<TicketId> ids) {
        var values = ids.stream().map(TicketId::value).toList();
        return jdbi.withHandle(handle -> handle.createQuery(TicketRows.TICKET + "WHERE id = ANY (:ids) ORDER BY id")
                .bindArray("ids", UUID.class, values)
                .map((row, _) -> TicketRows.ticket(row))
                .list());
    }

    /// Blocks a ticket, or marks it as paid back: its bearers die with it.
    ///
    /// @return false where it was not live any more
    public boolean end(TicketId id, Ticket.State state, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(END)
                        .bind("state", state.name().toLowerCase(Locale.ROOT))
                        .bind("now", now)
                        .bind("id", id.value())
                        .execute())
                == 1;
    }

    /// The order the ticket was bought with.
    public Optional<UUID> orderOf(Ticket ticket) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT order_id FROM ticketing.order_line WHERE id = :line")
                        .bind("line", ticket.orderLine())
                        .mapTo(UUID.class)
                        .findOne());
    }

    /// Whether a reader has let it pass.
    public boolean isUsed(TicketId id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM ticketing.ticket_use WHERE ticket = :id)")
                        .bind("id", id.value())
                        .mapTo(Boolean.class)
                        .one());
    }
}
