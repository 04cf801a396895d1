package jp.miyamichi.service.selling;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.ledger.Ledger;
import jp.miyamichi.ticketing.order.Checkout;
import jp.miyamichi.ticketing.order.Counter;
import jp.miyamichi.ticketing.order.OrderId;
import jp.miyamichi.ticketing.order.Orders;
import jp.miyamichi.ticketing.order.Sweep;
import jp.miyamichi.ticketing.product.Catalogue;

/// Everything a sale needs, in one hand.
///
/// @param publicUrl where a provider's page sends buyers back to
public record TicketOffice(
        Catalogue catalogue,
        ServiceDays days,
        Ledger ledger,
        Orders orders,
        Counter counter,
        Checkout checkout,
        Sweep sweep,
        TicketDesk tickets,
        PaymentDoor payments,
        URI publicUrl,
        InstantSource clock) {

    public ZoneId zone() {
        return days.timeZone();
    }

    /// The service day it is now.
    public LocalDate today() {
        return days.of(clock.instant());
    }

    /// The page on which a buyer sees what became of the order.
    public URI pageOf(OrderId order) {
        return publicUrl.resolve("/pass.html?order=" + order.value());
    }

    /// Lets reservations of money go whose time is over, and takes further what was left half done.
    public void tidy() {
        ledger.expire(clock.instant());
        sweep.run();
    }
}
