package jp.miyamichi.service.selling;

import java.util.Optional;
import jp.miyamichi.ticketing.payment.Inbox;
import jp.miyamichi.ticketing.payment.PaymentProvider;
import jp.miyamichi.ticketing.payment.sandbox.SandboxProvider;
import jp.miyamichi.ticketing.payment.stripe.StripeWebhook;

/// Who takes the money, and how it speaks to us.
///
/// @param sandbox there where the provider is our own, whose questions our page answers
/// @param webhook there where Stripe takes the money
/// @param inbox what a provider told us, until it is dealt with
public record PaymentDoor(
        PaymentProvider provider, Optional<SandboxProvider> sandbox, Optional<StripeWebhook> webhook, Inbox inbox) {

    /// No real money moves.
    public boolean isPractice() {
        return provider.isSandbox();
    }
}
