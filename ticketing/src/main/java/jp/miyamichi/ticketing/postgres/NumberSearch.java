package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.ticketing.order.OrderState;
import jp.miyamichi.ticketing.ticket.ReadableNumber;
import jp.miyamichi.ticketing.ticket.Ticket;
import org.jdbi.v3.core.Jdbi;

/// Finds tickets by the number their holder reads out. Reads the tickets of the last months one by one: see
/// `V052__readable_number.sql`.
public final class NumberSearch {

    public static final int FOUND_MAX = 10;

    private static final String SEARCH = """
            SELECT t.*, l.order_id, o.state AS order_state, EXISTS (SELECT FROM ticketing.ticket_use u WHERE u.ticket = t.id) AS used
            FROM ticketing.ticket t
            JOIN ticketing.order_line l ON l.id = t.order_line
            JOIN ticketing.customer_order o ON o.id = l.order_id
            WHERE t.valid_until > :since AND ticketing.readable_number(t.id) = :number
            ORDER BY t.issued_at DESC LIMIT :max
            """;

    private final Jdbi jdbi;

    public NumberSearch(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A ticket with this number, and the order it came with.
    public record Found(Ticket ticket, UUID order, OrderState orderState, boolean isUsed) {}

    /// The tickets with this number whose time was not over at `since`, latest first, [#FOUND_MAX] of them at most.
    public List<Found> find(ReadableNumber number, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(SEARCH)
                .bind("since", TransferRows.time(since))
                .bind("number", number.digits())
                .bind("max", FOUND_MAX)
                .map((row, _) -> new Found(
                        TicketRows.ticket(row),
                        row.getObject("order_id", UUID.class),
                        OrderState.ofWord(row.getString("order_state")),
                        row.getBoolean("used")))
                .list());
    }
}
