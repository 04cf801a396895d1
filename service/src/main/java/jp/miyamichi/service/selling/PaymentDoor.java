package jp.miyamichi.service.selling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.payment.Inbox;
import jp.miyamichi.ticketing.payment.PaymentProvider;
import jp.miyamichi.ticketing.payment.sandbox.SandboxCard;
import jp.miyamichi.ticketing.payment.sandbox.SandboxProvider;
import jp.miyamichi.ticketing.payment.stripe.StripeProvider;
import jp.miyamichi.ticketing.payment.stripe.StripeWebhook;

/// Who takes the money, and how it speaks to us.
///
/// @param sandbox there where the provider is our own, whose questions our page answers
/// @param webhook there where Stripe takes the money
/// @param inbox what a provider told us, until it is dealt with
public record PaymentDoor(
        PaymentProvider provider, Optional<SandboxProvider> sandbox, Optional<StripeWebhook> webhook, Inbox inbox) {

    private static final List<String> PRACTICE_CARDS = Stream.of(
                    SandboxCard.APPROVED,
                    SandboxCard.DECLINED,
                    SandboxCard.CHALLENGE,
                    SandboxCard.DELAYED,
                    SandboxCard.LOST_ANSWER)
            .map(SandboxCard::method)
            .toList();

    /// What a buyer may pay with, in the provider's words: of the sandbox the cards a page can show the manners of.
    public List<String> methods() {
        return sandbox.isPresent() ? PRACTICE_CARDS : StripeProvider.METHODS;
    }

    /// No real money moves.
    public boolean isPractice() {
        return provider.isSandbox();
    }
}
