package jp.miyamichi.ticketing.card;

/// What becomes of a [FareClaim].
public sealed interface ClaimAnswer {

    /// Taken down; somebody will compare it with the card's history.
    record Open(FareClaim claim) implements ClaimAnswer {}

    /// To be paid back; the ledger has it under `cause`.
    record Granted(FareClaim claim, String cause) implements ClaimAnswer {}

    record Refused(Reason reason) implements ClaimAnswer {}

    enum Reason {
        /// The ride was claimed before.
        RIDE_CLAIMED,
        /// The ticket was not on this card, or not good, when the ride began.
        NO_TICKET_THEN,
        CLAIM_UNKNOWN,
        /// It was decided the other way before.
        DECIDED
    }
}
