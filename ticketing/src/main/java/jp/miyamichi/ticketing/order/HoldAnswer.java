package jp.miyamichi.ticketing.order;

/// What became of the command to make an order.
public sealed interface HoldAnswer
        permits HoldAnswer.Made,
                HoldAnswer.IdTaken,
                HoldAnswer.SoldOut,
                HoldAnswer.NotOnBoard,
                QuoteAnswer.NotSold,
                QuoteAnswer.PriceChanged {

    /// The order as it is now; asked again, it may have come further.
    record Made(Order order) implements HoldAnswer {}

    /// The id belongs to another request. Choose a new one.
    record IdTaken() implements HoldAnswer {}

    record SoldOut(String product) implements HoldAnswer {}

    /// Its product must be paid before the ride.
    record NotOnBoard(String product) implements HoldAnswer {}
}
