package jp.miyamichi.ticketing.order;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How far an order has come. The word in the database and in JSON is the name in small letters.
public enum OrderState {
    /// Its seats are taken until the hold ends; nothing is paid.
    HELD,
    /// The provider holds the money for us.
    AUTHORISED,
    /// The tickets exist; the money is not ours yet.
    ISSUED,
    /// The tickets exist and the money is ours.
    PAID,
    /// The tickets exist; the driver will take the money.
    UNPAID,
    /// The hold ended before it was paid.
    EXPIRED,
    /// Given up by the buyer, or by the provider after authorising.
    CANCELLED,
    /// Every line was refunded.
    REFUNDED;

    private static final Map<Step, Set<OrderState>> FROM = Map.of(
            Step.AUTHORISE, Set.of(HELD),
            Step.ISSUE, Set.of(AUTHORISED),
            Step.CAPTURE, Set.of(ISSUED),
            Step.CONFIRM_UNPAID, Set.of(HELD),
            Step.COLLECT, Set.of(UNPAID),
            Step.EXPIRE, Set.of(HELD),
            Step.CANCEL, Set.of(HELD, UNPAID),
            Step.WITHDRAW, Set.of(AUTHORISED, ISSUED),
            Step.REFUND_ALL, Set.of(PAID));

    /// What may happen to an order, and where it leads.
    public enum Step {
        AUTHORISE(OrderState.AUTHORISED),
        ISSUE(OrderState.ISSUED),
        CAPTURE(OrderState.PAID),
        CONFIRM_UNPAID(OrderState.UNPAID),
        COLLECT(OrderState.PAID),
        EXPIRE(OrderState.EXPIRED),
        /// The buyer gives it up.
        CANCEL(OrderState.CANCELLED),
        /// The provider let the money go before it was ours.
        WITHDRAW(OrderState.CANCELLED),
        REFUND_ALL(OrderState.REFUNDED);

        private final OrderState to;

        Step(OrderState to) {
            this.to = to;
        }

        public OrderState to() {
            return to;
        }
    }

    /// Where `step` leads from here, empty where it may not be taken.
    public Optional<OrderState> after(Step step) {
        return FROM.getOrDefault(step, Set.of()).contains(this) ? Optional.of(step.to()) : Optional.empty();
    }

    /// Its tickets are good.
    public boolean hasTickets() {
        return switch (this) {
            case ISSUED, PAID, UNPAID -> true;
            case HELD, AUTHORISED, EXPIRED, CANCELLED, REFUNDED -> false;
        };
    }

    /// Somebody must still do something about it, or time will.
    public boolean isHalfDone() {
        return switch (this) {
            case HELD, AUTHORISED, ISSUED -> true;
            case PAID, UNPAID, EXPIRED, CANCELLED, REFUNDED -> false;
        };
    }

    /// The word for it in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OrderState ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
