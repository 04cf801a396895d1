package jp.miyamichi.ticketing.ticket;

/// What becomes of a wish to carry a ticket in some way, or in another.
public sealed interface BearerAnswer {

    /// This bearer carries it now. Asked again with the same command, it is the same bearer.
    record Given(Bearer bearer) implements BearerAnswer {}

    record Refused(Reason reason) implements BearerAnswer {}

    enum Reason {
        TICKET_UNKNOWN,
        /// Paid back or blocked.
        TICKET_ENDED,
        /// It is on another phone or sheet, or on another card, already: let it move from there.
        CARRIED_ALREADY,
        /// No reader has seen the card yet.
        CARD_PENDING,
        /// It moved three times today: the desk can help tomorrow, or block and sell anew.
        MOVED_TOO_OFTEN,
        /// The bearer it should move from does not carry it any more.
        BEARER_DEAD
    }
}
