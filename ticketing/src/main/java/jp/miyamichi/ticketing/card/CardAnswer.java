package jp.miyamichi.ticketing.card;

/// What becomes of a wish to link or confirm a card.
public sealed interface CardAnswer {

    /// Linked as wished: pending where only a number was typed, confirmed where a reader saw the card.
    record Linked(IcCard card) implements CardAnswer {}

    record Refused(Reason reason) implements CardAnswer {}

    enum Reason {
        /// The reader is not enrolled, or was expelled.
        READER_UNKNOWN,
        CARD_UNKNOWN,
        /// The card was ended before.
        CARD_ENDED,
        /// This card is confirmed for somebody else: they must unlink it first.
        ANOTHERS_CARD,
        /// The holder waits for so many cards already, [Cards#PENDING_MAX].
        TOO_MANY_PENDING
    }
}
