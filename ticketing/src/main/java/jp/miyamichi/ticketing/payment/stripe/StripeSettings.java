package jp.miyamichi.ticketing.payment.stripe;

import java.net.URI;
import java.time.Duration;

/// How to reach Stripe. The keys never show in logs.
///
/// @param apiBase `https://api.stripe.com`, or a stand-in
/// @param timeout of one call
public record StripeSettings(String secretKey, String webhookSecret, URI apiBase, Duration timeout) {

    public StripeSettings {
        if (!secretKey.startsWith("sk_") && !secretKey.startsWith("rk_")) {
            throw new IllegalArgumentException(
                    "Stripe's secret key begins with sk_ or rk_; take it from its dashboard");
        }
        if (!webhookSecret.startsWith("whsec_")) {
            throw new IllegalArgumentException(
                    "Stripe's webhook secret begins with whsec_; take it from its dashboard");
        }
    }

    /// Keys of Stripe's own sandbox move no money.
    boolean isTest() {
        return secretKey.startsWith("sk_test_") || secretKey.startsWith("rk_test_");
    }

    @Override
    public String toString() {
        return "Stripe at " + apiBase;
    }
}
