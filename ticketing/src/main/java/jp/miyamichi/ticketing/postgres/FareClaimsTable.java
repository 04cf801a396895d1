package jp.miyamichi.ticketing.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.card.CardId;
import jp.miyamichi.ticketing.card.ClaimAnswer;
import jp.miyamichi.ticketing.card.ClaimAnswer.Granted;
import jp.miyamichi.ticketing.card.ClaimAnswer.Open;
import jp.miyamichi.ticketing.card.ClaimAnswer.Reason;
import jp.miyamichi.ticketing.card.ClaimAnswer.Refused;
import jp.miyamichi.ticketing.card.FareClaim;
import jp.miyamichi.ticketing.ledger.Account;
import jp.miyamichi.ticketing.ledger.AccountKind;
import jp.miyamichi.ticketing.ledger.Entry;
import jp.miyamichi.ticketing.ledger.Transfer;
import jp.miyamichi.ticketing.ledger.TransferKind;
import jp.miyamichi.ticketing.ticket.TicketId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Claims for fares that were charged by mistake. A granted one is owed to the traveller, and taken off what the
/// operator
/// that charged the fare is owed, in one commit with the claim.
public final class FareClaimsTable {

    /// Whether the ticket was on the card when the ride began, and good.
    private static final String HAD_TICKET = """
            SELECT EXISTS (
                SELECT FROM ticketing.bearer b JOIN ticketing.ticket t ON t.id = b.ticket
                WHERE b.ticket = :ticket AND b.card = :card
                  AND b.given_at < CAST(:boardedAt AS timestamptz) + interval '1 minute' AND (b.ended_at IS NULL OR b.ended_at > :boardedAt)
                  AND t.valid_from <= :boardedAt AND t.valid_until > :boardedAt)
            """;

    private static final String CLAIM = """
            INSERT INTO ticketing.fare_claim (id, ticket, card, operator, boarded_at, yen, state, claimed_at)
            VALUES (:id, :ticket, :card, :operator, :boardedAt, :yen, 'open', :now)
            ON CONFLICT DO NOTHING
            """;

    private static final String FIND = """
            SELECT id, ticket, card, operator, boarded_at, yen, state, cause FROM ticketing.fare_claim WHERE id = :id
            """;

    private static final String GRANT = """
            UPDATE ticketing.fare_claim
            SET state = 'granted', cause = :cause, decided_at = greatest(:now, claimed_at), decided_by = :by
            WHERE id = :id
            """;

    private static final String REFUSE = """
            UPDATE ticketing.fare_claim
            SET state = 'refused', reason = :reason, decided_at = greatest(:now, claimed_at), decided_by = :by
            WHERE id = :id AND state = 'open'
            """;

    private final Jdbi jdbi;
    private final Supplier<UUID> ids;

    /// @param ids of the transfers
    public FareClaimsTable(Jdbi jdbi, Supplier<UUID> ids) {
        this.jdbi = jdbi;
        this.ids = ids;
    }

    private record Row(FareClaim claim, String state) {}

    /// Takes a claim down. The same claim asked again is the same; another one for the same ride is refused.
    public ClaimAnswer claim(FareClaim claim, Instant now) {
        return jdbi.inTransaction(handle -> {
            if (!hadTicket(handle, claim)) {
                return new Refused(Reason.NO_TICKET_THEN);
            }
            bind(handle, claim, now);
            return find(handle, claim.id(), "")
                    .filter(row -> row.claim().equals(claim))
                    .map(FareClaimsTable::answer)
                    .orElseGet(() -> new Refused(Reason.RIDE_CLAIMED));
        });
    }

    private static boolean hadTicket(Handle handle, FareClaim claim) {
        return handle.createQuery(HAD_TICKET)
                .bind("ticket", claim.ticket().value())
                .bind("card", claim.card().value())
                .bind("boardedAt", claim.boardedAt())
                .mapTo(Boolean.class)
                .one();
    }

    private static void bind(Handle handle, FareClaim claim, Instant now) {
        handle.createUpdate(CLAIM)
                .bind("id", claim.id())
                .bind("ticket", claim.ticket().value())
                .bind("card", claim.card().value())
                .bind("operator", claim.operator())
                .bind("boardedAt", claim.boardedAt())
                .bind("yen", claim.amount().amount())
                .bind("now", now)
                .execute();
    }

    private static ClaimAnswer answer(Row row) {
        return switch (row.state()) {
            case "open" -> new Open(row.claim());
            case "granted" -> new Granted(row.claim(), row.claim().cause());
            default -> new Refused(Reason.DECIDED);
        };
    }

    /// Somebody compared the claim with the card's history: it is right.
    ///
    /// @param by who decided
    public ClaimAnswer grant(UUID id, String by, Instant now) {
        var operator = jdbi.withHandle(handle -> find(handle, id, "")).map(row -> payable(row.claim()));
        operator.ifPresent(account -> new PostgresLedger(jdbi).open(List.of(account, Account.of(AccountKind.REFUND))));
        return jdbi.inTransaction(handle -> find(handle, id, "FOR UPDATE")
                .map(row -> row.state().equals("open") ? grant(handle, row.claim(), by, now) : answer(row))
                .orElseGet(() -> new Refused(Reason.CLAIM_UNKNOWN)));
    }

    private static Account payable(FareClaim claim) {
        return Account.of(AccountKind.PAYABLE, claim.operator());
    }

    private ClaimAnswer grant(Handle handle, FareClaim claim, String by, Instant now) {
        var transfer = Transfer.posted(
                ids.get(),
                TransferKind.REFUND,
                claim.cause(),
                now,
                Entry.debit(payable(claim), claim.amount()),
                Entry.credit(Account.of(AccountKind.REFUND), claim.amount()));
        PostgresLedger.record(handle, transfer);
        handle.createUpdate(GRANT)
                .bind("cause", claim.cause())
                .bind("now", now)
                .bind("by", by)
                .bind("id", claim.id())
                .execute();
        return new Granted(claim, claim.cause());
    }

    /// @param reason told to the claimant
    /// @return false where it was decided before
    public boolean refuse(UUID id, String reason, String by, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(REFUSE)
                        .bind("reason", reason)
                        .bind("now", now)
                        .bind("by", by)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    private static Optional<Row> find(Handle handle, UUID id, String lock) {
        return handle.createQuery(FIND + lock)
                .bind("id", id)
                .map((row, _) -> row(row))
                .findOne();
    }

    private static Row row(ResultSet row) throws SQLException {
        var claim = new FareClaim(
                row.getObject("id", UUID.class),
                new TicketId(row.getObject("ticket", UUID.class)),
                new CardId(row.getObject("card", UUID.class)),
                row.getString("operator"),
                row.getTimestamp("boarded_at").toInstant(),
                Yen.of(row.getLong("yen")));
        return new Row(claim, row.getString("state"));
    }
}
