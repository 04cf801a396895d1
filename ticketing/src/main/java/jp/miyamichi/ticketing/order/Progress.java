package jp.miyamichi.ticketing.order;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.miyamichi.ticketing.payment.Payment;
import jp.miyamichi.ticketing.payment.PaymentProvider;
import jp.miyamichi.ticketing.payment.ProviderSilent;
import jp.miyamichi.ticketing.payment.Told;
import jp.miyamichi.ticketing.product.CouponKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes an order as far as it can go: asks [NextStep] and does it, until there is nothing to do now.
///
/// Any number may work on the same order at once: a step in our books is taken once, and one at the provider may be
/// asked for twice.
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    /// Authorised money is ours to take for a week; card networks give no more.
    private static final Duration AUTHORISED_MAX = Duration.ofDays(7);

    /// The longest way has eight steps; more means two that undo each other.
    private static final int STEPS_MAX = 20;

    private final Orders orders;
    private final PriceList prices;
    private final Function<String, PaymentProvider> providers;
    private final InstantSource clock;

    /// @param providers by their name
    Progress(Orders orders, PriceList prices, Function<String, PaymentProvider> providers, InstantSource clock) {
        this.orders = orders;
        this.prices = prices;
        this.providers = providers;
        this.clock = clock;
    }

    /// Where an order has come to, and what its provider said last.
    record Reached(Order order, Optional<Told> told) {}

    /// @param said what the provider has just said, if it was asked
    /// @throws ProviderSilent where it does not answer; try again later
    Reached go(OrderId id, Optional<Told> said) {
        var told = said;
        for (var i = 0; i < STEPS_MAX; i++) {
            var order = orders.find(id).orElseThrow(() -> new IllegalArgumentException("there is no order " + id));
            var payment = orders.livePayment(id);
            if (payment.isPresent() && told.isEmpty() && order.state() != OrderState.PAID) {
                told = Optional.of(looked(order, payment.get()));
            }
            var step = NextStep.of(order.state(), order.isHoldOver(clock.instant()), payment, told);
            switch (step) {
                case WAIT, DONE -> {
                    return new Reached(order, told);
                }
                case CAPTURE_THERE, CANCEL_THERE -> told = Optional.of(there(step, payment.orElseThrow()));
                case GIVE_BACK -> {
                    if (!giveBack(payment.orElseThrow())) {
                        return new Reached(order, told);
                    }
                }
                case AUTHORISE, ISSUE, CAPTURE_HERE, CLOSE_PAYMENT, EXPIRE, WITHDRAW ->
                    here(step, order, payment, told);
            }
        }
        throw new IllegalStateException("order " + id + " does not come to rest within " + STEPS_MAX + " steps");
    }

    /// A buyer whom the provider never answered has never seen its page and cannot have paid: their seats do not wait for
    /// it longer than the hold. What the provider knows of the payment is let go once it answers.
    private Told looked(Order order, Payment payment) {
        try {
            return noted(payment, provider(payment).look(payment));
        } catch (ProviderSilent silent) {
            var now = clock.instant();
            if (order.state() == OrderState.HELD
                    && order.isHoldOver(now)
                    && payment.reference().isEmpty()) {
                orders.end(order, OrderState.Step.EXPIRE, now);
            }
            throw silent;
        }
    }

    Told noted(Payment payment, Told told) {
        var reference = switch (told) {
            case Told.Open open -> open.reference();
            case Told.Deciding deciding -> deciding.reference();
            case Told.Authorised authorised -> authorised.reference();
            case Told.Captured captured -> captured.reference();
            case Told.Declined _, Told.Voided _, Told.Returned _ -> "";
        };
        if (!reference.isEmpty() && !reference.equals(payment.reference())) {
            orders.noteReference(payment.id(), reference);
        }
        return told;
    }

    private Told there(NextStep step, Payment payment) {
        var provider = provider(payment);
        return noted(payment, step == NextStep.CAPTURE_THERE ? provider.capture(payment) : provider.cancel(payment));
    }

    private void here(NextStep step, Order order, Optional<Payment> payment, Optional<Told> told) {
        var now = clock.instant();
        switch (step) {
            case AUTHORISE -> orders.authorise(order, payment.orElseThrow(), now, now.plus(AUTHORISED_MAX));
            case ISSUE -> orders.issue(order, grants(order), coupons(order), now);
            case CAPTURE_HERE -> orders.capture(order, payment.orElseThrow(), now);
            case CLOSE_PAYMENT -> orders.close(payment.orElseThrow(), ending(told), now);
            case EXPIRE -> orders.end(order, OrderState.Step.EXPIRE, now);
            case WITHDRAW -> orders.end(order, OrderState.Step.WITHDRAW, now);
            case WAIT, DONE, CAPTURE_THERE, CANCEL_THERE, GIVE_BACK -> throw new IllegalArgumentException(step.name());
        }
    }

    private static Payment.State ending(Optional<Told> told) {
        return told.filter(Told.Declined.class::isInstance).isPresent() ? Payment.State.DECLINED : Payment.State.VOIDED;
    }

    /// Answers whether the money is back.
    private boolean giveBack(Payment payment) {
        if (payment.state() != Payment.State.OWED) {
            orders.owe(payment, clock.instant());
            return true;
        }
        return switch (provider(payment).giveBack(payment, payment.id(), payment.yen())) {
            case PaymentProvider.GaveBack.Done _ -> {
                orders.returned(payment, clock.instant());
                yield true;
            }
            case PaymentProvider.GaveBack.OnItsWay _ -> false;
            case PaymentProvider.GaveBack.Failed(var why) -> {
                LOG.error("payment cannot be given back, somebody must payment={} why={}", payment.id(), why);
                yield false;
            }
        };
    }

    PaymentProvider provider(Payment payment) {
        return providers.apply(payment.provider());
    }

    private Map<UUID, Grant> grants(Order order) {
        var grants = new HashMap<UUID, Grant>();
        for (var line : order.lines()) {
            grants.put(
                    line.id(), Grant.of(prices.product(line.product()), line.day(), order.createdAt(), prices.days()));
        }
        return grants;
    }

    private Map<UUID, List<String>> coupons(Order order) {
        var coupons = new HashMap<UUID, List<String>>();
        for (var line : order.lines()) {
            coupons.put(
                    line.id(),
                    prices.product(line.product()).terms().coupons().stream()
                            .map(CouponKind::id)
                            .toList());
        }
        return coupons;
    }
}
