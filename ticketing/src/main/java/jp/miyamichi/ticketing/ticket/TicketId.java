package jp.miyamichi.ticketing.ticket;

import java.util.UUID;

/// Names a ticket, in the database and in its tokens.
public record TicketId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
