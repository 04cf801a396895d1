package jp.miyamichi.ticketing.order;

import java.net.URI;
import jp.miyamichi.ticketing.payment.Payment;

/// Where paying an order has come to.
public sealed interface PayAnswer {

    /// Paid, and the tickets are there.
    record Paid(Order order) implements PayAnswer {}

    /// The buyer goes on at the provider's page.
    record ContinueAt(Order order, URI page) implements PayAnswer {}

    /// Not known yet; ask again. Nothing is lost meanwhile.
    record Waiting(Order order) implements PayAnswer {}

    /// The provider does not answer, so nobody knows whether money moved. It is asked again by itself; whatever it says
    /// then, nothing is charged twice, and money without tickets goes back.
    record Silent(Order order) implements PayAnswer {}

    /// No money moved. Another payment may be tried while the order is held.
    record Declined(Order order, String why) implements PayAnswer {}

    record NotPayable(OrderState state) implements PayAnswer {}

    /// The id belongs to another payment. Choose a new one.
    record IdTaken() implements PayAnswer {}

    /// Finish that one, or give it up first.
    record AnotherIsLive(Payment payment) implements PayAnswer {}

    record NoSuchOrder() implements PayAnswer {}
}
