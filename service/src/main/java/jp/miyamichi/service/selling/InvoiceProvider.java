package jp.miyamichi.service.selling;

import java.time.Duration;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.payment.Payment;
import jp.miyamichi.ticketing.payment.PaymentProvider;
import jp.miyamichi.ticketing.payment.Told;

/// Partners pay later, by what the journal says: what they owe stands in the ledger's `psp:partners`. Their word is as
/// good as money at once, so this provider never waits, and all it knows is what we have written down ourselves.
public record InvoiceProvider(boolean isSandbox) implements PaymentProvider {

    public static final String NAME = "partners";

    /// The only way to pay here.
    public static final String METHOD = "invoice";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Told begin(Payment payment) {
        return new Told.Authorised(payment.id().toString());
    }

    @Override
    public Told look(Payment payment) {
        return switch (payment.state()) {
            case STARTED, AUTHORISED -> new Told.Authorised(payment.id().toString());
            case CAPTURED, OWED -> new Told.Captured(payment.id().toString());
            case VOIDED -> new Told.Voided();
            case DECLINED -> new Told.Declined("the partner gave it up");
            case RETURNED -> new Told.Returned();
        };
    }

    @Override
    public Told capture(Payment payment) {
        return new Told.Captured(payment.id().toString());
    }

    @Override
    public Told cancel(Payment payment) {
        return payment.state() == Payment.State.CAPTURED ? look(payment) : new Told.Voided();
    }

    /// It is not asked for, so it need not come back.
    @Override
    public GaveBack giveBack(Payment payment, UUID refund, Yen yen) {
        return new GaveBack.Done();
    }
}
