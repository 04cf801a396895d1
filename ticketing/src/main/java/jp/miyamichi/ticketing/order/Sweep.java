package jp.miyamichi.ticketing.order;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import jp.miyamichi.ticketing.payment.Inbox;
import jp.miyamichi.ticketing.payment.ProviderSilent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends what was left half done: holds that ran out, payments whose answer was lost, tickets without capture, money
/// without tickets, refunds the provider has not made yet. Every node may run it at any time.
public final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private static final int KINDS = 4;

    /// At most so many orders, payments, refunds and events in one run each.
    public static final int ORDERS_MAX = 200;

    /// A provider that hangs with each question would keep one run for half an hour. After so many silences the
    /// rest of its questions are for a later run; what needs no provider is done all the same.
    private static final int SILENCES_MAX = 2;

    /// A payment younger than this is still being worked on by whoever began it.
    private static final Duration YOUNG = Duration.ofSeconds(30);

    private final Orders orders;
    private final Checkout checkout;
    private final Inbox inbox;
    private final Duration lease;
    private final InstantSource clock;
    private final AtomicInteger runs = new AtomicInteger();

    /// @param lease how long one sweep keeps an order from the others
    public Sweep(Orders orders, Checkout checkout, Inbox inbox, Duration lease, InstantSource clock) {
        this.orders = orders;
        this.checkout = checkout;
        this.inbox = inbox;
        this.lease = lease;
        this.clock = clock;
    }

    /// Each run begins with the next kind of work, and each round of them further on in the lists: what hangs does
    /// not keep the same others waiting run after run.
    public void run() {
        var run = runs.getAndIncrement();
        var round = run / KINDS;
        var silences = new AtomicInteger();
        List<Runnable> kinds = List.of(
                () -> ask(silences, from(round, inbox.open(ORDERS_MAX)), this::handled),
                () -> orders(silences, from(round, orders.lease(clock.instant(), lease, ORDERS_MAX))),
                () -> ask(
                        silences,
                        from(round, orders.strayPayments(clock.instant().minus(YOUNG), ORDERS_MAX)),
                        payment -> advance(new OrderId(payment.order()))),
                () -> ask(silences, from(round, orders.owedRefunds(ORDERS_MAX)), this::giveBack));
        from(run, kinds).forEach(Runnable::run);
    }

    private void orders(AtomicInteger silences, List<OrderId> leased) {
        ask(silences, leased, this::advance);
        if (silences.get() >= SILENCES_MAX) {
            leased.stream().filter(order -> orders.livePayment(order).isEmpty()).forEach(this::advance);
        }
    }

    private static <T> void ask(AtomicInteger silences, List<T> work, Function<T, Went> deed) {
        for (var item : work) {
            if (silences.get() < SILENCES_MAX && deed.apply(item) == Went.SILENT) {
                silences.incrementAndGet();
            }
        }
    }

    /// How one piece of work went. What fails by itself holds up nothing else, and is no silence of a provider.
    private enum Went {
        DONE,
        SILENT,
        FAILED
    }

    private static <T> List<T> from(int start, List<T> all) {
        var turned = new ArrayList<>(all);
        Collections.rotate(turned, -start);
        return turned;
    }

    /// One event of a provider: whatever it says, the payment it is about is fetched again.
    public void handle(Inbox.Event event) {
        handled(event);
    }

    private Went handled(Inbox.Event event) {
        var went = checkout.orderOf(event.provider(), event.subject())
                .map(this::advance)
                .orElse(Went.DONE);
        if (went == Went.DONE) {
            inbox.done(event, clock.instant());
        }
        return went;
    }

    private Went advance(OrderId order) {
        try {
            checkout.advance(order);
            return Went.DONE;
        } catch (ProviderSilent silent) {
            LOG.warn("provider is silent, order waits order={} why={}", order, silent.getMessage());
            return Went.SILENT;
        } catch (RuntimeException failed) {
            LOG.error("order cannot be taken further order={}", order, failed);
            return Went.FAILED;
        }
    }

    private Went giveBack(Orders.OwedRefund owed) {
        try {
            return checkout.giveBack(owed) ? Went.DONE : Went.SILENT;
        } catch (RuntimeException failed) {
            LOG.error("refund cannot be made refund={}", owed.id(), failed);
            return Went.FAILED;
        }
    }
}
