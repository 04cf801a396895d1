package jp.miyamichi.service.selling;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.ledger.Ledger;
import jp.miyamichi.ticketing.order.Checkout;
import jp.miyamichi.ticketing.order.Counter;
import jp.miyamichi.ticketing.order.OrderId;
import jp.miyamichi.ticketing.order.Orders;
import jp.miyamichi.ticketing.order.Sweep;
import jp.miyamichi.ticketing.order.Wish;
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
        Entitlements entitlements,
        URI publicUrl,
        InstantSource clock) {

    public ZoneId zone() {
        return days.timeZone();
    }

    /// The service day it is now.
    public LocalDate today() {
        return days.of(clock.instant());
    }

    /// The wishes with what must be known of their buyer: that they hold the right a wish needs, never why.
    public List<Wish> proven(PersonId buyer, List<Wish> wishes) {
        return wishes.stream()
                .map(wish -> holdsAll(buyer, wish) ? wish.provenUntil(wish.day()) : wish)
                .toList();
    }

    private boolean holdsAll(PersonId buyer, Wish wish) {
        var needed = catalogue
                .find(wish.product())
                .map(product -> product.needs(wish.rider()))
                .orElse(List.of());
        return !needed.isEmpty() && needed.stream().allMatch(right -> entitlements.holds(buyer, right, wish.day()));
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
