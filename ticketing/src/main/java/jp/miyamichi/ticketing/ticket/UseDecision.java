package jp.miyamichi.ticketing.ticket;

/// Whether a ticket is let pass once more.
public sealed interface UseDecision {

    /// It is, and counts as this.
    record Passes(Pass.Kind kind) implements UseDecision {}

    /// It is not.
    record Fails(Reason reason) implements UseDecision {}

    enum Reason {
        NOT_YET,
        EXPIRED,
        /// The same person again, too soon after a use began.
        PASSED_BACK,
        /// Every ride it had is used.
        USED_UP,
        /// More than it admits in one use.
        TOO_MANY_PERSONS
    }
}
