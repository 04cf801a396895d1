package jp.miyamichi.ticketing.order;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.payment.Payment;
import jp.miyamichi.ticketing.payment.PaymentProvider;
import jp.miyamichi.ticketing.payment.ProviderSilent;
import jp.miyamichi.ticketing.payment.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where held orders are paid, and paid ones refunded. Whatever is asked may be asked again with the same ids.
public final class Checkout {

    private static final Logger LOG = LoggerFactory.getLogger(Checkout.class);

    private final Orders orders;
    private final PriceList prices;
    private final Map<String, PaymentProvider> providers;
    private final InstantSource clock;
    private final Progress progress;

    public Checkout(Orders orders, PriceList prices, Map<String, PaymentProvider> providers, InstantSource clock) {
        this.orders = orders;
        this.prices = prices;
        this.providers = Map.copyOf(providers);
        this.clock = clock;
        this.progress = new Progress(orders, prices, this::provider, clock);
    }

    private PaymentProvider provider(String name) {
        return Optional.ofNullable(providers.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no payment provider " + name));
    }

    /// Begins to pay an order, or says how far the payment has come.
    ///
    /// @param id of the payment, chosen by the client
    /// @param method what to pay with, in the provider's words
    public PayAnswer pay(OrderId order, UUID id, String provider, String method, URI returnTo) {
        return orders.find(order)
                .map(found -> pay(found, id, provider, method, returnTo))
                .orElseGet(PayAnswer.NoSuchOrder::new);
    }

    /// The same for an order that was looked up already.
    public PayAnswer pay(Order order, UUID id, String provider, String method, URI returnTo) {
        if (order.total().isZero()) {
            return new PayAnswer.NotPayable(order.state());
        }
        var now = clock.instant();
        var wanted = new Payment(
                id, order.id().value(), provider, method, "", order.total(), Payment.State.STARTED, returnTo, now);
        return switch (orders.start(
                order, wanted, now, now.plus(provider(provider).patience()))) {
            case StartAnswer.IdTaken _ -> new PayAnswer.IdTaken();
            case StartAnswer.AnotherIsLive(var live) -> new PayAnswer.AnotherIsLive(live);
            case StartAnswer.NotPayable(var state) -> new PayAnswer.NotPayable(state);
            case StartAnswer.Started(var held, var payment) -> begun(held, payment);
        };
    }

    private PayAnswer begun(Order order, Payment payment) {
        try {
            if (payment.state() != Payment.State.STARTED) {
                return answer(progress.go(order.id(), Optional.empty()), Optional.of(payment));
            }
            var told = progress.provider(payment).begin(payment);
            return answer(progress.go(order, payment, told), Optional.of(payment));
        } catch (ProviderSilent silent) {
            return new PayAnswer.Silent(orders.find(order.id()).orElseThrow());
        }
    }

    /// How far the order has come by now, as when the buyer returns from the provider's page.
    public PayAnswer ask(OrderId order) {
        var found = orders.find(order);
        if (found.isEmpty()) {
            return new PayAnswer.NoSuchOrder();
        }
        try {
            return answer(progress.go(order, Optional.empty()), Optional.empty());
        } catch (ProviderSilent silent) {
            return new PayAnswer.Silent(orders.find(order).orElseThrow());
        }
    }

    private static PayAnswer answer(Progress.Reached reached, Optional<Payment> asked) {
        var order = reached.order();
        if (order.state() == OrderState.HELD) {
            return switch (reached.told().orElseGet(() -> ended(asked))) {
                case Told.Open(var _, var page) -> new PayAnswer.ContinueAt(order, page);
                case Told.Declined(var why) -> new PayAnswer.Declined(order, why);
                case Told.Voided _, Told.Returned _ -> new PayAnswer.Declined(order, "the payment was given up");
                case Told.Deciding _, Told.Authorised _, Told.Captured _ -> new PayAnswer.Waiting(order);
            };
        }
        return switch (order.state()) {
            case PAID, REFUNDED -> new PayAnswer.Paid(order);
            case AUTHORISED, ISSUED, HELD -> new PayAnswer.Waiting(order);
            case UNPAID, EXPIRED, CANCELLED -> new PayAnswer.NotPayable(order.state());
        };
    }

    /// What is to say of a payment that is over, without asking its provider again.
    private static Told ended(Optional<Payment> asked) {
        return asked.filter(payment -> payment.state() == Payment.State.DECLINED)
                        .isPresent()
                ? new Told.Declined("the payment was declined")
                : asked.isPresent() ? new Told.Voided() : new Told.Deciding("");
    }

    /// The buyer gives up: the payment is let go, then the seats. Too late where money was taken meanwhile.
    public PayAnswer giveUp(OrderId order) {
        var found = orders.find(order);
        if (found.isEmpty()) {
            return new PayAnswer.NoSuchOrder();
        }
        try {
            var live = orders.livePayment(order);
            if (found.get().state() == OrderState.HELD && live.isPresent()) {
                var told = progress.provider(live.get()).cancel(live.get());
                progress.go(order, Optional.of(told));
            }
            var now = orders.find(order).orElseThrow();
            orders.end(now, OrderState.Step.CANCEL, clock.instant());
            return answer(progress.go(order, Optional.empty()), Optional.empty());
        } catch (ProviderSilent silent) {
            return new PayAnswer.Silent(orders.find(order).orElseThrow());
        }
    }

    /// Gives back by rule. The buyer's claim is booked when this returns; the provider follows now or soon.
    public RefundAnswer refund(RefundRequest request) {
        var answer = orders.refund(request, new RefundPolicy(prices.catalogue(), prices.days()), clock.instant());
        if (answer instanceof RefundAnswer.Granted) {
            orders.owedRefunds(Sweep.ORDERS_MAX).stream()
                    .filter(owed ->
                            owed.payment().order().equals(request.order().value()))
                    .forEach(this::giveBack);
        }
        return answer;
    }

    /// False where the provider is silent; a later sweep asks again.
    boolean giveBack(Orders.OwedRefund owed) {
        try {
            if (owed.yen().isZero()
                    || progress.provider(owed.payment()).giveBack(owed.payment(), owed.id(), owed.yen())
                            instanceof PaymentProvider.GaveBack.Done) {
                orders.refunded(owed.id(), clock.instant());
            }
            return true;
        } catch (ProviderSilent silent) {
            LOG.warn("provider is silent, refund waits refund={} why={}", owed.id(), silent.getMessage());
            return false;
        }
    }

    /// Takes an order as far as it can go now.
    void advance(OrderId order) {
        progress.go(order, Optional.empty());
    }

    Optional<OrderId> orderOf(String provider, String subject) {
        return bySubject(provider, subject).map(payment -> new OrderId(payment.order()));
    }

    private Optional<Payment> bySubject(String provider, String subject) {
        if (subject.length() == 36) {
            try {
                return orders.payment(UUID.fromString(subject));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }
        return orders.paymentByReference(provider, subject);
    }
}
