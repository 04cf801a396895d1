package jp.miyamichi.ticketing.payment;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;

/// One attempt to pay an order.
///
/// @param id chosen by the client, and our idempotency key at the provider
/// @param method what the buyer pays with, in the provider's words; in the sandbox the name of a card
/// @param reference the provider's name for it, empty until it has told us
/// @param returnTo where the provider sends the buyer back to
public record Payment(
        UUID id,
        UUID order,
        String provider,
        String method,
        String reference,
        Yen yen,
        State state,
        URI returnTo,
        Instant createdAt) {

    /// What we have written down about it. The word in the database is the name in small letters.
    public enum State {
        STARTED,
        AUTHORISED,
        CAPTURED,
        VOIDED,
        DECLINED,
        /// Captured, but the order had ended: the money must go back.
        OWED,
        /// It went back.
        RETURNED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Payment {
        if (yen.isZero()) {
            throw new IllegalArgumentException("nothing to pay");
        }
        if (!method.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("method must be 1..40 of a-z, 0-9 and -, not '" + method + "'");
        }
    }

    /// The same payment, come to `state`.
    public Payment in(State state) {
        return new Payment(id, order, provider, method, reference, yen, state, returnTo, createdAt);
    }

    /// The same payment, with the provider's name for it.
    public Payment known(String reference) {
        return new Payment(id, order, provider, method, reference, yen, state, returnTo, createdAt);
    }

    public boolean isLive() {
        return switch (state) {
            case STARTED, AUTHORISED, CAPTURED, OWED -> true;
            case VOIDED, DECLINED, RETURNED -> false;
        };
    }
}
