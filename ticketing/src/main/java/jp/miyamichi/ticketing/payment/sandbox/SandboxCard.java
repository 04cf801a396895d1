package jp.miyamichi.ticketing.payment.sandbox;

import java.util.Arrays;
import java.util.Optional;

/// The cards of the sandbox. A buyer picks one as the payment's method.
public enum SandboxCard {
    APPROVED("card-approved"),
    DECLINED("card-declined"),
    /// The buyer must go to the provider's page and say yes or no.
    CHALLENGE("card-challenge"),
    /// The provider decides only after a while.
    DELAYED("card-delayed"),
    /// Approved, but the answer to `begin` is lost.
    LOST_ANSWER("card-lost-answer"),
    /// Captured, but the answer to `capture` is lost.
    LOST_CAPTURE("card-lost-capture"),
    /// Authorised, and withdrawn when we want the money.
    CAPTURE_FAILS("card-capture-fails"),
    /// A wallet: confirmed on its own page, and captured at once.
    WALLET("wallet");

    private final String method;

    SandboxCard(String method) {
        this.method = method;
    }

    public String method() {
        return method;
    }

    static Optional<SandboxCard> ofMethod(String method) {
        return Arrays.stream(values())
                .filter(card -> card.method.equals(method))
                .findFirst();
    }
}
