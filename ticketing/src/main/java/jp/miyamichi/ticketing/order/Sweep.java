package jp.miyamichi.ticketing.order;

import java.time.Duration;
import java.time.InstantSource;
import jp.miyamichi.ticketing.payment.Inbox;
import jp.miyamichi.ticketing.payment.ProviderSilent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends what was left half done: holds that ran out, payments whose answer was lost, tickets without capture, money
/// without tickets, refunds the provider has not made yet. Every node may run it at any time.
public final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    /// At most so many orders, payments, refunds and events in one run each.
    public static final int ORDERS_MAX = 200;

    /// A provider that hangs with each question would keep one run for half an hour. What is not reached is for the
    /// next.
    private static final Duration RUN_MAX = Duration.ofSeconds(20);

    /// A payment younger than this is still being worked on by whoever began it.
    private static final Duration YOUNG = Duration.ofSeconds(30);

    private final Orders orders;
    private final Checkout checkout;
    private final Inbox inbox;
    private final Duration lease;
    private final InstantSource clock;

    /// @param lease how long one sweep keeps an order from the others
    public Sweep(Orders orders, Checkout checkout, Inbox inbox, Duration lease, InstantSource clock) {
        this.orders = orders;
        this.checkout = checkout;
        this.inbox = inbox;
        this.lease = lease;
        this.clock = clock;
    }

    /// Answers how many orders it looked at.
    public int run() {
        var begun = System.nanoTime();
        for (var event : inbox.open(ORDERS_MAX)) {
            if (mayGoOn(begun)) {
                handle(event);
            }
        }
        var looked = 0;
        for (var order : orders.lease(clock.instant(), lease, ORDERS_MAX)) {
            if (mayGoOn(begun)) {
                advance(order);
                looked++;
            }
        }
        for (var payment : orders.strayPayments(clock.instant().minus(YOUNG), ORDERS_MAX)) {
            if (mayGoOn(begun)) {
                advance(new OrderId(payment.order()));
                looked++;
            }
        }
        if (mayGoOn(begun)) {
            checkout.giveBackOwed();
        }
        return looked;
    }

    private static boolean mayGoOn(long begunNanos) {
        return System.nanoTime() - begunNanos < RUN_MAX.toNanos();
    }

    /// One event of a provider: whatever it says, the payment it is about is fetched again.
    public void handle(Inbox.Event event) {
        var order = checkout.orderOf(event.provider(), event.subject());
        if (order.isEmpty() || advance(order.get())) {
            inbox.done(event, clock.instant());
        }
    }

    private boolean advance(OrderId order) {
        try {
            checkout.advance(order);
            return true;
        } catch (ProviderSilent silent) {
            LOG.warn("provider is silent, order waits order={} why={}", order, silent.getMessage());
            return false;
        } catch (RuntimeException failed) {
            LOG.error("order cannot be taken further order={}", order, failed);
            return false;
        }
    }
}
