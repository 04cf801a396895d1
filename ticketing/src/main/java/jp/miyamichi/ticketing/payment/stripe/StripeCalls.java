package jp.miyamichi.ticketing.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionExpireParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.payment.ProviderSilent;

/// The calls we make of Stripe's API. Each that changes something carries an idempotency key.
final class StripeCalls {

    private final StripeClient client;

    StripeCalls(StripeSettings settings) {
        var millis = Math.toIntExact(settings.timeout().toMillis());
        this.client = StripeClient.builder()
                .setApiKey(settings.secretKey())
                .setApiBase(settings.apiBase().toString())
                .setConnectTimeout(millis)
                .setReadTimeout(millis)
                .setMaxNetworkRetries(0)
                .build();
    }

    /// A call that may fail in Stripe's ways.
    private interface Call<T> {
        T make() throws StripeException;
    }

    /// Stripe answered, and it is no: no money moved by this call.
    static final class SaidNo extends Exception {

        private static final long serialVersionUID = 1;

        SaidNo(StripeException cause) {
            super(cause.getUserMessage() == null ? cause.getMessage() : cause.getUserMessage(), cause);
        }
    }

    Session create(SessionCreateParams params, UUID payment) throws SaidNo {
        return made(() -> client.v1().checkout().sessions().create(params, key("begin", payment)));
    }

    /// With its payment intent, and that one's charge.
    Session session(String id) throws SaidNo {
        var params = SessionRetrieveParams.builder()
                .addExpand("payment_intent.latest_charge")
                .build();
        return made(() -> client.v1().checkout().sessions().retrieve(id, params));
    }

    void expire(String session, UUID payment) throws SaidNo {
        made(() -> client.v1()
                .checkout()
                .sessions()
                .expire(session, SessionExpireParams.builder().build(), key("expire", payment)));
    }

    void capture(String intent, UUID payment) throws SaidNo {
        made(() -> client.v1()
                .paymentIntents()
                .capture(intent, PaymentIntentCaptureParams.builder().build(), key("capture", payment)));
    }

    void cancel(String intent, UUID payment) throws SaidNo {
        made(() -> client.v1()
                .paymentIntents()
                .cancel(intent, PaymentIntentCancelParams.builder().build(), key("cancel", payment)));
    }

    Refund refund(String intent, UUID refund, UUID payment, Yen yen) throws SaidNo {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(intent)
                .setAmount(yen.amount())
                .putMetadata(StripeProvider.PAYMENT, payment.toString())
                .build();
        return made(() -> client.v1().refunds().create(params, key("refund", refund)));
    }

    private static RequestOptions key(String what, UUID id) {
        return RequestOptions.builder().setIdempotencyKey(what + "-" + id).build();
    }

    private static <T> T made(Call<T> call) throws SaidNo {
        try {
            return Optional.ofNullable(call.make())
                    .orElseThrow(() -> new ProviderSilent("Stripe answered with nothing"));
        } catch (CardException | InvalidRequestException no) {
            throw new SaidNo(no);
        } catch (ApiConnectionException lost) {
            throw new ProviderSilent("Stripe did not answer", lost);
        } catch (StripeException failed) {
            throw new ProviderSilent("Stripe failed with status " + failed.getStatusCode(), failed);
        }
    }
}
