package jp.miyamichi.ticketing.order;

import java.util.Optional;
import jp.miyamichi.ticketing.payment.Payment;
import jp.miyamichi.ticketing.payment.Told;

/// What an order needs next, given what its provider says. The same answer for whoever asks: the buyer, a webhook, the
/// sweep.
public enum NextStep {
    /// Nothing now; time or the provider will tell.
    WAIT,
    /// Nothing ever again.
    DONE,
    AUTHORISE,
    ISSUE,
    /// Ask the provider for the money.
    CAPTURE_THERE,
    /// The provider has given us the money: write it down.
    CAPTURE_HERE,
    /// The payment came to nothing; another may be tried while the hold lasts.
    CLOSE_PAYMENT,
    /// Ask the provider to let the payment go, and look again at what it says.
    CANCEL_THERE,
    EXPIRE,
    /// The provider let the money go after the tickets were given out: they end.
    WITHDRAW,
    /// Money came for nothing: it is owed back, then given back.
    GIVE_BACK;

    /// @param payment the live payment, if there is one
    /// @param told what its provider says; empty where there is no payment
    public static NextStep of(OrderState order, boolean holdOver, Optional<Payment> payment, Optional<Told> told) {
        if (payment.isEmpty() || told.isEmpty()) {
            return order == OrderState.HELD ? (holdOver ? EXPIRE : WAIT) : withoutPayment(order);
        }
        if (payment.get().state() == Payment.State.OWED) {
            return GIVE_BACK;
        }
        return switch (order) {
            case HELD -> held(told.get(), holdOver);
            case AUTHORISED -> ISSUE;
            case ISSUED -> issued(told.get());
            case PAID, UNPAID, REFUNDED -> DONE;
            case EXPIRED, CANCELLED -> ended(told.get());
        };
    }

    private static NextStep withoutPayment(OrderState order) {
        return switch (order) {
            case AUTHORISED, ISSUED -> WITHDRAW;
            case HELD -> WAIT;
            case PAID, UNPAID, EXPIRED, CANCELLED, REFUNDED -> DONE;
        };
    }

    /// Seats are still ours while it is held, so money that comes late is as good as money in time.
    private static NextStep held(Told told, boolean holdOver) {
        return switch (told) {
            case Told.Open _, Told.Deciding _ -> holdOver ? CANCEL_THERE : WAIT;
            case Told.Authorised _, Told.Captured _ -> AUTHORISE;
            case Told.Declined _, Told.Voided _, Told.Returned _ -> CLOSE_PAYMENT;
        };
    }

    private static NextStep issued(Told told) {
        return switch (told) {
            case Told.Authorised _ -> CAPTURE_THERE;
            case Told.Captured _ -> CAPTURE_HERE;
            case Told.Open _, Told.Deciding _ -> WAIT;
            case Told.Declined _, Told.Voided _, Told.Returned _ -> WITHDRAW;
        };
    }

    private static NextStep ended(Told told) {
        return switch (told) {
            case Told.Open _, Told.Deciding _, Told.Authorised _ -> CANCEL_THERE;
            case Told.Captured _ -> GIVE_BACK;
            case Told.Declined _, Told.Voided _ -> CLOSE_PAYMENT;
            case Told.Returned _ -> GIVE_BACK;
        };
    }
}
