package jp.miyamichi.ticketing.postgres;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.ticketing.ledger.LedgerAnswer;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Refusal;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Refused;
import org.jdbi.v3.core.JdbiException;

/// What the ledger's tables refuse, as an answer. Anything else is a fault and stays an exception.
final class LedgerErrors {

    private static final Map<String, Refusal> BY_STATE = Map.of(
            "MY010", Refusal.NOT_PENDING,
            "MY012", Refusal.EXPIRED,
            "MY013", Refusal.NOT_EXPIRED_YET,
            "MY014", Refusal.MORE_THAN_RESERVED,
            // A foreign key that PostgreSQL does not check itself: accounts are not locked by every sale.
            "23503", Refusal.ACCOUNT_NOT_OPEN);

    /// The key that lets a reservation end once.
    private static final String ONE_END = "transfer_pending_of";

    private LedgerErrors() {}

    static Optional<LedgerAnswer> answer(JdbiException thrown) {
        return Transactions.sql(thrown)
                .flatMap(said -> Optional.ofNullable(BY_STATE.get(said.getSQLState()))
                        .map(refusal -> new Refused(refusal, String.valueOf(said.getMessage()))));
    }

    static boolean isEndedAlready(JdbiException thrown) {
        return Transactions.sql(thrown)
                .map(SQLException::getMessage)
                .filter(message -> message.contains(ONE_END))
                .isPresent();
    }
}
