package jp.miyamichi.ticketing.payment.stripe;

import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.payment.Payment;
import jp.miyamichi.ticketing.payment.PaymentProvider;
import jp.miyamichi.ticketing.payment.Told;
import jp.miyamichi.ticketing.payment.stripe.StripeCalls.SaidNo;

/// Stripe, by hosted Checkout. The reference of a payment is its Checkout session.
public final class StripeProvider implements PaymentProvider {

    /// The methods we offer. PayPay: 50 to 1,000,000 yen, refunds in part or whole, no authorisation
    /// (<https://docs.stripe.com/payments/paypay>).
    public static final List<String> METHODS = List.of("card", "paypay");

    static final String PAYMENT = "miyamichi_payment";

    /// Stripe lets a session run 30 minutes at least.
    private static final Duration SESSION = Duration.ofMinutes(31);

    private final StripeCalls calls;
    private final boolean test;

    public StripeProvider(StripeSettings settings) {
        this.calls = new StripeCalls(settings);
        this.test = settings.isTest();
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public boolean isSandbox() {
        return test;
    }

    @Override
    public Duration patience() {
        return SESSION.plusMinutes(4);
    }

    @Override
    public Told begin(Payment payment) {
        if (!METHODS.contains(payment.method())) {
            return new Told.Declined("pay with one of " + METHODS + ", not " + payment.method());
        }
        try {
            return told(calls.create(params(payment), payment.id()));
        } catch (SaidNo no) {
            return new Told.Declined(String.valueOf(no.getMessage()));
        }
    }

    /// The same for the same payment, always: Stripe compares them when a key comes again.
    private static SessionCreateParams params(Payment payment) {
        var intent = SessionCreateParams.PaymentIntentData.builder()
                .putMetadata(PAYMENT, payment.id().toString());
        if (payment.method().equals("card")) {
            intent.setCaptureMethod(SessionCreateParams.PaymentIntentData.CaptureMethod.MANUAL);
        }
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(payment.id().toString())
                .setSuccessUrl(payment.returnTo().toString())
                .setCancelUrl(payment.returnTo().toString())
                .setExpiresAt(payment.createdAt().plus(SESSION).getEpochSecond())
                // PayPay is younger than this library's list of methods.
                .putExtraParam("payment_method_types", List.of(payment.method()))
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                .setCurrency("jpy")
                                .setUnitAmount(payment.yen().amount())
                                .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                        .setName("Miyamichi " + payment.order())
                                        .build())
                                .build())
                        .build())
                .setPaymentIntentData(intent.build())
                .build();
    }

    /// A payment whose reference was lost is begun again: the key brings back its session.
    @Override
    public Told look(Payment payment) {
        if (payment.reference().isEmpty()) {
            return begin(payment);
        }
        try {
            return told(calls.session(payment.reference()));
        } catch (SaidNo no) {
            return new Told.Declined(String.valueOf(no.getMessage()));
        }
    }

    private static Told told(Session session) {
        var intent = Optional.ofNullable(session.getPaymentIntentObject());
        return switch (String.valueOf(session.getStatus())) {
            case "open" -> new Told.Open(session.getId(), URI.create(session.getUrl()));
            case "expired" -> new Told.Voided();
            default -> intent.map(found -> told(session, found)).orElseGet(() -> new Told.Deciding(session.getId()));
        };
    }

    private static Told told(Session session, PaymentIntent intent) {
        return switch (String.valueOf(intent.getStatus())) {
            case "requires_capture" -> new Told.Authorised(session.getId());
            case "succeeded" -> isReturned(intent) ? new Told.Returned() : new Told.Captured(session.getId());
            case "canceled" -> new Told.Voided();
            default -> new Told.Deciding(session.getId());
        };
    }

    private static boolean isReturned(PaymentIntent intent) {
        return Optional.ofNullable(intent.getLatestChargeObject())
                .map(charge -> Boolean.TRUE.equals(charge.getRefunded()))
                .orElse(false);
    }

    @Override
    public Told capture(Payment payment) {
        try {
            calls.capture(intent(payment), payment.id());
        } catch (SaidNo _) {
            // Captured or let go meanwhile: what it is now says which.
            return look(payment);
        }
        return look(payment);
    }

    @Override
    public Told cancel(Payment payment) {
        var told = look(payment);
        try {
            switch (told) {
                case Told.Open(var reference, var _) -> calls.expire(reference, payment.id());
                case Told.Authorised _ -> calls.cancel(intent(payment), payment.id());
                case Told.Deciding _, Told.Captured _, Told.Declined _, Told.Voided _, Told.Returned _ -> {
                    return told;
                }
            }
        } catch (SaidNo _) {
            return look(payment);
        }
        return look(payment);
    }

    @Override
    public GaveBack giveBack(Payment payment, UUID refund, Yen yen) {
        try {
            var made = calls.refund(intent(payment), refund, payment.id(), yen);
            return switch (String.valueOf(made.getStatus())) {
                case "succeeded" -> new GaveBack.Done();
                case "failed", "canceled" -> new GaveBack.Failed("Stripe's refund " + made.getId() + " failed");
                default -> new GaveBack.OnItsWay();
            };
        } catch (SaidNo no) {
            return new GaveBack.Failed(String.valueOf(no.getMessage()));
        }
    }

    private String intent(Payment payment) throws SaidNo {
        return String.valueOf(calls.session(payment.reference()).getPaymentIntent());
    }
}
