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
import jp.miyamichi.ticketing.settlement.CashShift;
import jp.miyamichi.ticketing.ticket.TicketId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Claims for fares that were charged by mistake. A granted one is owed to the traveller, and taken off what
/// the operator that charged the fare is owed, in one commit with the claim.
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
            SELECT f.* FROM ticketing.fare_claim f
            """;

    private static final String PAY = """
            UPDATE ticketing.fare_claim SET paid_at = greatest(:now, decided_at), paid_in = :shift WHERE id = :id
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

    /// A claim and how it stands.
    ///
    /// @param state `open`, `granted` or `refused`
    /// @param reason told to the claimant where it is refused
    /// @param paidIn the shift from whose till it was paid
    public record Standing(
            FareClaim claim, String state, Optional<String> reason, Optional<Instant> paidAt, Optional<UUID> paidIn) {}

    /// What became of paying a claim.
    public enum Payment {
        PAID,
        /// From another till.
        PAID_BEFORE,
        NOT_GRANTED,
        SHIFT_CLOSED,
        NO_SUCH_CLAIM
    }

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

    private static ClaimAnswer answer(Standing row) {
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

    public Optional<Standing> find(UUID id) {
        return jdbi.withHandle(handle -> find(handle, id, ""));
    }

    /// The claims of a holder, latest first.
    public List<Standing> ofHolder(String holder) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        FIND
                                + "JOIN ticketing.card c ON c.id = f.card WHERE c.holder = :holder ORDER BY f.claimed_at DESC, f.id")
                .bind("holder", holder)
                .map((row, _) -> row(row))
                .list());
    }

    /// Those that wait for a decision or for their money, the longest waiting first.
    public List<Standing> waiting(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND + """
                        WHERE f.state = 'open' OR (f.state = 'granted' AND f.paid_at IS NULL) ORDER BY f.claimed_at, f.id LIMIT :limit
                        """)
                .bind("limit", limit)
                .map((row, _) -> row(row))
                .list());
    }

    /// Pays a granted claim in cash out of the till of an open shift, once.
    public Payment pay(UUID id, UUID shift, Instant now) {
        return jdbi.inTransaction(handle -> {
            var found = find(handle, id, "FOR UPDATE");
            if (found.isEmpty()) {
                return Payment.NO_SUCH_CLAIM;
            }
            if (found.get().paidIn().isPresent()) {
                return found.get().paidIn().get().equals(shift) ? Payment.PAID : Payment.PAID_BEFORE;
            }
            if (!found.get().state().equals("granted")) {
                return Payment.NOT_GRANTED;
            }
            return ShiftRows.locked(handle, shift)
                    .filter(open -> !open.isCounted())
                    .map(open -> pay(handle, found.get().claim(), open.shift(), now))
                    .orElse(Payment.SHIFT_CLOSED);
        });
    }

    private Payment pay(Handle handle, FareClaim claim, CashShift shift, Instant now) {
        PostgresLedger.record(
                handle,
                Transfer.posted(
                        ids.get(),
                        TransferKind.PAYOUT,
                        "paid:" + claim.cause(),
                        now,
                        Entry.debit(Account.of(AccountKind.REFUND), claim.amount()),
                        Entry.credit(Account.of(AccountKind.CASH, shift.desk()), claim.amount())));
        handle.createUpdate(PAY)
                .bind("now", now)
                .bind("shift", shift.id())
                .bind("id", claim.id())
                .execute();
        return Payment.PAID;
    }

    private static Optional<Standing> find(Handle handle, UUID id, String lock) {
        return handle.createQuery(FIND + "WHERE f.id = :id " + lock)
                .bind("id", id)
                .map((row, _) -> row(row))
                .findOne();
    }

    private static Standing row(ResultSet row) throws SQLException {
        var claim = new FareClaim(
                row.getObject("id", UUID.class),
                new TicketId(row.getObject("ticket", UUID.class)),
                new CardId(row.getObject("card", UUID.class)),
                row.getString("operator"),
                row.getTimestamp("boarded_at").toInstant(),
                Yen.of(row.getLong("yen")));
        return new Standing(
                claim,
                row.getString("state"),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getTimestamp("paid_at")).map(time -> time.toInstant()),
                Optional.ofNullable(row.getObject("paid_in", UUID.class)));
    }
}
