package jp.miyamichi.ticketing.ledger;

/// What the ledger says to a transfer.
public sealed interface LedgerAnswer {

    record Recorded(Transfer transfer) implements LedgerAnswer {}

    /// The same cause with the same content was recorded before; nothing was done.
    record Repeated(Transfer earlier) implements LedgerAnswer {}

    /// Nothing was done.
    ///
    /// @param why for the log and the caller, with what to do next
    record Refused(Refusal refusal, String why) implements LedgerAnswer {}

    enum Refusal {
        /// The cause belongs to a transfer that says something else.
        CAUSE_TAKEN,
        ACCOUNT_NOT_OPEN,
        /// There is no pending transfer of that id.
        NOT_PENDING,
        ENDED_ALREADY,
        EXPIRED,
        NOT_EXPIRED_YET,
        MORE_THAN_RESERVED
    }
}
