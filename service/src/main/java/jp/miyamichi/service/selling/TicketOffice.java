package jp.miyamichi.service.selling;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.order.Checkout;
import jp.miyamichi.ticketing.order.Counter;
import jp.miyamichi.ticketing.order.Orders;
import jp.miyamichi.ticketing.order.Sweep;
import jp.miyamichi.ticketing.payment.sandbox.SandboxProvider;
import jp.miyamichi.ticketing.product.Catalogue;

/// Everything a sale needs, in one hand.
///
/// @param provider who takes the money, by its name
/// @param sandbox there where no money moves
public record TicketOffice(
        Catalogue catalogue,
        ServiceDays days,
        Orders orders,
        Counter counter,
        Checkout checkout,
        Sweep sweep,
        TicketDesk tickets,
        String provider,
        Optional<SandboxProvider> sandbox,
        InstantSource clock) {

    public ZoneId zone() {
        return days.timeZone();
    }

    /// The service day it is now.
    public LocalDate today() {
        return days.of(clock.instant());
    }
}
