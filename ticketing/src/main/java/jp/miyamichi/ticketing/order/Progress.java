package jp.miyamichi.ticketing.order;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
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

    /// What is known of an order without reading it again: as it was read, and moved on by our own steps.
    private record Standing(Order order, Optional<Payment> payment) {}

    private Standing read(OrderId id) {
        var order = orders.find(id).orElseThrow(() -> new IllegalArgumentException("there is no order " + id));
        return new Standing(order, orders.livePayment(id));
    }

    /// @param said what the provider has just said, if it was asked
    /// @throws ProviderSilent where it does not answer; try again later
    Reached go(OrderId id, Optional<Told> said) {
        return go(read(id), said);
    }

    /// The same for an order whose payment has just begun.
    Reached go(Order held, Payment begun, Told said) {
        return go(new Standing(held, Optional.of(begun)), Optional.of(said));
    }

    private Reached go(Standing from, Optional<Told> said) {
        var id = from.order().id();
        var at = from;
        var told = said;
        for (var i = 0; i < STEPS_MAX; i++) {
            var payment = at.payment();
            if (payment.isPresent() && told.isEmpty() && at.order().state() != OrderState.PAID) {
                told = Optional.of(looked(at.order(), payment.get()));
            }
            var step = NextStep.of(at.order().state(), at.order().isHoldOver(clock.instant()), payment, told);
            at = noted(at, told, step);
            switch (step) {
                case WAIT, DONE -> {
                    return new Reached(at.order(), told);
                }
                case CAPTURE_THERE, CANCEL_THERE ->
                    told = Optional.of(there(step, at.payment().orElseThrow()));
                case GIVE_BACK -> {
                    if (!giveBack(at.payment().orElseThrow())) {
                        return new Reached(at.order(), told);
                    }
                    at = read(id);
                }
                case AUTHORISE, ISSUE, CAPTURE_HERE, CLOSE_PAYMENT, EXPIRE, WITHDRAW ->
                    at = here(step, at, told).orElseGet(() -> read(id));
            }
        }
        throw new IllegalStateException("order " + id + " does not come to rest within " + STEPS_MAX + " steps");
    }

    /// A buyer whom the provider never answered has never seen its page: their seats do not wait for it longer
    /// than the hold. Nor do they where its answer died with the process that heard it. What the provider knows
    /// of the payment, authorised money too, is let go once it answers.
    private Told looked(Order order, Payment payment) {
        try {
            return provider(payment).look(payment);
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

    /// Keeps the provider's name for the payment, at once unless the step about to be taken writes it anyway.
    private Standing noted(Standing at, Optional<Told> told, NextStep step) {
        if (at.payment().isEmpty() || told.isEmpty()) {
            return at;
        }
        var payment = at.payment().get();
        var reference = reference(told.get());
        if (reference.isEmpty() || reference.equals(payment.reference())) {
            return at;
        }
        if (step != NextStep.AUTHORISE) {
            orders.noteReference(payment.id(), reference);
        }
        return new Standing(at.order(), Optional.of(payment.known(reference)));
    }

    private static String reference(Told told) {
        return switch (told) {
            case Told.Open open -> open.reference();
            case Told.Deciding deciding -> deciding.reference();
            case Told.Authorised authorised -> authorised.reference();
            case Told.Captured captured -> captured.reference();
            case Told.Declined _, Told.Voided _, Told.Returned _ -> "";
        };
    }

    private Told there(NextStep step, Payment payment) {
        var provider = provider(payment);
        return step == NextStep.CAPTURE_THERE ? provider.capture(payment) : provider.cancel(payment);
    }

    /// Where the order stands after a step of ours; empty where it must be read again, as somebody else moved it.
    private Optional<Standing> here(NextStep step, Standing at, Optional<Told> told) {
        var now = clock.instant();
        var order = at.order();
        switch (step) {
            case AUTHORISE -> {
                return authorised(order, at.payment().orElseThrow(), now);
            }
            case ISSUE -> orders.issue(order, issue(order), now);
            case CAPTURE_HERE -> {
                var payment = at.payment().orElseThrow();
                return orders.capture(order, payment, now)
                        ? Optional.of(new Standing(
                                order.in(OrderState.PAID), Optional.of(payment.in(Payment.State.CAPTURED))))
                        : Optional.empty();
            }
            case CLOSE_PAYMENT -> orders.close(at.payment().orElseThrow(), ending(told), now);
            case EXPIRE -> orders.end(order, OrderState.Step.EXPIRE, now);
            case WITHDRAW -> orders.end(order, OrderState.Step.WITHDRAW, now);
            case WAIT, DONE, CAPTURE_THERE, CANCEL_THERE, GIVE_BACK -> throw new IllegalArgumentException(step.name());
        }
        return Optional.empty();
    }

    private Optional<Standing> authorised(Order order, Payment payment, Instant now) {
        if (orders.authorise(order, payment, issue(order), now, now.plus(AUTHORISED_MAX))) {
            return Optional.of(
                    new Standing(order.in(OrderState.ISSUED), Optional.of(payment.in(Payment.State.AUTHORISED))));
        }
        orders.noteReference(payment.id(), payment.reference());
        return Optional.empty();
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

    private Orders.Issue issue(Order order) {
        var grants = new HashMap<UUID, Grant>();
        var coupons = new HashMap<UUID, List<String>>();
        for (var line : order.lines()) {
            var product = prices.product(line.product());
            grants.put(line.id(), Grant.of(product, line.day(), order.createdAt(), prices.days()));
            coupons.put(
                    line.id(),
                    product.terms().coupons().stream().map(CouponKind::id).toList());
        }
        return new Orders.Issue(grants, coupons);
    }
}
