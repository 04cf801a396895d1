package jp.miyamichi.ticketing.ledger;

import java.util.UUID;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Refusal;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Refused;

/// The words of refusals that both ledgers give.
public final class Refusals {

    private Refusals() {}

    public static Refused causeTaken(String cause) {
        return new Refused(
                Refusal.CAUSE_TAKEN,
                "another transfer with another content is recorded for " + cause + "; name a cause of its own");
    }

    public static Refused notOpen(Account account) {
        return new Refused(
                Refusal.ACCOUNT_NOT_OPEN, "there is no account " + account + "; open it before the first transfer");
    }

    public static Refused endedAlready(UUID pendingId, Transfer end) {
        return new Refused(
                Refusal.ENDED_ALREADY,
                "transfer " + pendingId + " has already been " + end.step().word() + " by " + end.cause()
                        + "; make a new transfer");
    }
}
