package jp.miyamichi.ticketing.postgres;

import java.util.Map;
import java.util.Optional;
import jp.miyamichi.ticketing.ledger.LedgerAnswer;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Refusal;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Refused;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// What the ledger's tables refuse, as an answer. Anything else is a fault and stays an exception.
final class LedgerErrors {

    private static final Map<String, Refusal> BY_STATE = Map.of(
            "MY010", Refusal.NOT_PENDING,
            "MY011", Refusal.ENDED_ALREADY,
            "MY012", Refusal.EXPIRED,
            "MY013", Refusal.NOT_EXPIRED_YET,
            "MY014", Refusal.MORE_THAN_RESERVED);

    private static final Map<String, Refusal> BY_CONSTRAINT = Map.of(
            "transfer_accounts", Refusal.ACCOUNT_NOT_OPEN,
            // Two ended the same reservation at once; this one came second.
            "transfer_pending_of", Refusal.ENDED_ALREADY);

    private LedgerErrors() {}

    static Optional<LedgerAnswer> answer(JdbiException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return answer(refused.getServerErrorMessage());
            }
        }
        return Optional.empty();
    }

    private static Optional<LedgerAnswer> answer(ServerErrorMessage said) {
        var byState = Optional.ofNullable(said.getSQLState()).map(BY_STATE::get);
        var byConstraint = Optional.ofNullable(said.getConstraint()).map(BY_CONSTRAINT::get);
        return byState.or(() -> byConstraint).map(refusal -> new Refused(refusal, String.valueOf(said.getMessage())));
    }
}
