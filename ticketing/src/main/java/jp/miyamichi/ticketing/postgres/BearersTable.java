package jp.miyamichi.ticketing.postgres;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.card.CardId;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.ticket.Bearer;
import jp.miyamichi.ticketing.ticket.BearerAnswer;
import jp.miyamichi.ticketing.ticket.BearerAnswer.Given;
import jp.miyamichi.ticketing.ticket.BearerAnswer.Reason;
import jp.miyamichi.ticketing.ticket.BearerAnswer.Refused;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.CarryId;
import jp.miyamichi.ticketing.ticket.TicketId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/// What carries tickets, one plpgsql call a change (`V035__carry.sql`).
public final class BearersTable {

    private static final String GIVE =
            "SELECT word, number FROM ticketing.give_bearer(:command, :ticket, :kind, :card, :now)";

    private static final String MOVE =
            "SELECT word, number FROM ticketing.move_bearer(:command, :ticket, :old, :kind, :card, :day, :now)";

    private static final String REVOKED = """
            SELECT ticket, number FROM ticketing.revocation WHERE needed_until > :now ORDER BY ticket, number
            """;

    private static final String TAKE_OFF = """
            UPDATE ticketing.bearer SET ended_at = greatest(:now, given_at), ended_as = 'moved'
            WHERE ticket = :ticket AND card = :card AND ended_at IS NULL
            """;

    private final Jdbi jdbi;
    private final ServiceDays days;

    /// @param days which service day a move counts for
    public BearersTable(Jdbi jdbi, ServiceDays days) {
        this.jdbi = jdbi;
        this.days = days;
    }

    private record Word(String word, int number) {}

    /// Lets a phone or sheet carry the ticket.
    public BearerAnswer show(CarryId command, TicketId ticket, BearerKind kind, Instant now) {
        return give(command, ticket, kind, Optional.empty(), now);
    }

    /// Lets a confirmed card carry the ticket, besides what shows it.
    public BearerAnswer putOn(CarryId command, TicketId ticket, CardId card, Instant now) {
        return give(command, ticket, BearerKind.CARD, Optional.of(card), now);
    }

    private BearerAnswer give(CarryId command, TicketId ticket, BearerKind kind, Optional<CardId> card, Instant now) {
        return jdbi.inTransaction(
                handle -> answer(handle, ticket, ask(handle.createQuery(GIVE), command, ticket, kind, card, now)));
    }

    /// The phone or sheet is lost: another carries the ticket from now on, and the old one is told.
    public BearerAnswer move(CarryId command, BearerId old, BearerKind kind, Instant now) {
        return move(command, old, kind, Optional.empty(), now);
    }

    /// As [#move], but a card carries it from now on.
    public BearerAnswer moveTo(CarryId command, BearerId old, CardId card, Instant now) {
        return move(command, old, BearerKind.CARD, Optional.of(card), now);
    }

    private BearerAnswer move(CarryId command, BearerId old, BearerKind kind, Optional<CardId> card, Instant now) {
        return jdbi.inTransaction(handle -> {
            var query = handle.createQuery(MOVE).bind("old", old.number()).bind("day", days.of(now));
            return answer(handle, old.ticket(), ask(query, command, old.ticket(), kind, card, now));
        });
    }

    /// The card carries the ticket no more; what else carries it goes on.
    ///
    /// @return whether it did
    public boolean takeOff(TicketId ticket, CardId card, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(TAKE_OFF)
                        .bind("ticket", ticket.value())
                        .bind("card", card.value())
                        .bind("now", now)
                        .execute())
                == 1;
    }

    private static Word ask(
            Query query, CarryId command, TicketId ticket, BearerKind kind, Optional<CardId> card, Instant now) {
        query.bind("command", command.value())
                .bind("ticket", ticket.value())
                .bind("kind", kind.toString())
                .bind("now", now);
        card.ifPresentOrElse(known -> query.bind("card", known.value()), () -> query.bindNull("card", Types.OTHER));
        return query.map((row, _) -> new Word(row.getString("word"), row.getInt("number")))
                .one();
    }

    private static BearerAnswer answer(Handle handle, TicketId ticket, Word word) {
        return switch (word.word()) {
            case "given" ->
                new Given(find(handle, new BearerId(ticket, word.number())).orElseThrow());
            case "unknown" -> new Refused(Reason.TICKET_UNKNOWN);
            case "ended" -> new Refused(Reason.TICKET_ENDED);
            case "carried" -> new Refused(Reason.CARRIED_ALREADY);
            case "card-pending" -> new Refused(Reason.CARD_PENDING);
            case "too-often" -> new Refused(Reason.MOVED_TOO_OFTEN);
            case "dead" -> new Refused(Reason.BEARER_DEAD);
            default -> throw new IllegalStateException("the database answered " + word);
        };
    }

    public Optional<Bearer> find(BearerId id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    private static Optional<Bearer> find(Handle handle, BearerId id) {
        return handle.createQuery(TicketRows.BEARER + "WHERE ticket = :ticket AND number = :number")
                .bind("ticket", id.ticket().value())
                .bind("number", id.number())
                .map((row, _) -> TicketRows.bearer(row))
                .findOne();
    }

    /// Every bearer the ticket ever had, the first first.
    public List<Bearer> ofTicket(TicketId ticket) {
        return jdbi.withHandle(handle -> ofTicket(handle, ticket));
    }

    static List<Bearer> ofTicket(Handle handle, TicketId ticket) {
        return handle.createQuery(TicketRows.BEARER + "WHERE ticket = :ticket ORDER BY number")
                .bind("ticket", ticket.value())
                .map((row, _) -> TicketRows.bearer(row))
                .list();
    }

    /// The dead whose tokens would still be good: what goes on the list of revocations.
    public List<BearerId> revoked(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(REVOKED)
                .bind("now", now)
                .map((row, _) -> new BearerId(new TicketId(row.getObject("ticket", UUID.class)), row.getInt("number")))
                .list());
    }
}
