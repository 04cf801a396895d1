package jp.miyamichi.ticketing.payment.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.payment.Heard;
import jp.miyamichi.ticketing.payment.Inbox;

/// What comes to our webhook: verified over its raw bytes, and reduced to which payment it is about.
public final class StripeWebhook {

    /// A larger body is no event of ours.
    public static final int BYTES_MAX = 262_144;

    /// An older signature may have been recorded and sent again.
    private static final Duration AGE_MAX = Duration.ofMinutes(5);

    private static final Set<String> OBJECTS = Set.of("checkout.session", "payment_intent", "charge", "refund");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String secret;
    private final InstantSource clock;

    public StripeWebhook(StripeSettings settings, InstantSource clock) {
        this.secret = settings.webhookSecret();
        this.clock = clock;
    }

    /// @param body as it came, not read and written again
    /// @param signature the header `Stripe-Signature`
    public Heard hear(String body, String signature) {
        if (body.length() > BYTES_MAX) {
            return new Heard.Refused("more than " + BYTES_MAX + " bytes");
        }
        try {
            Webhook.Signature.verifyHeader(
                    body, signature, secret, AGE_MAX.toSeconds(), clock.withZone(ZoneOffset.UTC));
            return read(JSON.readTree(body));
        } catch (SignatureVerificationException e) {
            return new Heard.Refused("not signed by Stripe for us, or too old");
        } catch (JsonProcessingException e) {
            return new Heard.Refused("not JSON");
        }
    }

    private static Heard read(JsonNode event) {
        var id = event.path("id").asText();
        var kind = event.path("type").asText();
        var object = event.path("data").path("object");
        if (id.isEmpty() || id.length() > 255 || kind.isEmpty() || kind.length() > 100) {
            return new Heard.Refused("no event of Stripe's");
        }
        if (!OBJECTS.contains(object.path("object").asText())) {
            return new Heard.Ignored();
        }
        return Stream.of(
                        object.path("client_reference_id"),
                        object.path("metadata").path(StripeProvider.PAYMENT),
                        object.path("id"))
                .map(JsonNode::asText)
                .filter(subject -> !subject.isEmpty() && !subject.equals("null") && subject.length() <= 255)
                .findFirst()
                .<Heard>map(subject -> new Heard.Genuine(new Inbox.Event("stripe", id, kind, subject)))
                .orElseGet(Heard.Ignored::new);
    }
}
