package jp.miyamichi.ticketing.card;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.ticket.TicketId;

/// The fare reader took money for a ride that a ticket on this card had paid. There is one claim a ride.
///
/// @param operator who ran the ride and took the fare
/// @param boardedAt as the card's history shows it, whole minutes: card, operator and this name the ride
/// @param amount what was taken
public record FareClaim(UUID id, TicketId ticket, CardId card, String operator, Instant boardedAt, Yen amount) {

    public static final Yen AMOUNT_MAX = Yen.of(10_000);

    public FareClaim {
        if (amount.isZero() || !AMOUNT_MAX.covers(amount)) {
            throw new IllegalArgumentException("a claim must be 1.." + AMOUNT_MAX.amount() + " yen, not " + amount);
        }
        boardedAt = boardedAt.truncatedTo(ChronoUnit.MINUTES);
    }

    /// What the ledger books the refund under.
    public String cause() {
        return "fare-claim:" + id;
    }
}
