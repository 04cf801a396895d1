package jp.miyamichi.ticketing.order;

import jp.miyamichi.ticketing.payment.Payment;

/// What became of the command to pay.
public sealed interface StartAnswer {

    /// The order and the payment as they are written down; asked again, they may have come further.
    record Started(Order order, Payment payment) implements StartAnswer {}

    /// The id belongs to another payment. Choose a new one.
    record IdTaken() implements StartAnswer {}

    /// Another payment of this order is under way.
    record AnotherIsLive(Payment payment) implements StartAnswer {}

    /// The order cannot be paid any more.
    record NotPayable(OrderState state) implements StartAnswer {}
}
