package jp.miyamichi.service.notice.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What LINE tells us: somebody sends the code that links them, or blocks us.
public final class LineWebhook {

    private static final String HMAC = "HmacSHA256";
    private static final Pattern CODE = Pattern.compile("[0-9]{8}");
    private static final JsonMapper JSON = new JsonMapper();

    private final LineSettings settings;
    private final LineLinks links;
    private final InstantSource clock;

    public LineWebhook(LineSettings settings, LineLinks links, InstantSource clock) {
        this.settings = settings;
        this.links = links;
        this.clock = clock;
    }

    /// False where it is not signed by LINE; then nothing was done.
    ///
    /// @param signature the header `x-line-signature`
    public boolean hear(byte[] body, String signature) {
        if (!MessageDigest.isEqual(signed(body), signature.getBytes(StandardCharsets.US_ASCII))) {
            return false;
        }
        for (var event : events(body)) {
            handle(event);
        }
        return true;
    }

    private byte[] signed(byte[] body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getEncoder().encode(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }

    private static JsonNode events(byte[] body) {
        try {
            return JSON.readTree(new String(body, StandardCharsets.UTF_8)).path("events");
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("LINE signed something that is not JSON", foreign);
        }
    }

    /// The same event may come again; linking twice is linking once.
    private void handle(JsonNode event) {
        var user = event.path("source").path("userId").asText("");
        if (user.isEmpty()) {
            return;
        }
        if (event.path("type").asText().equals("unfollow")) {
            links.unlink(user);
            return;
        }
        var code = CODE.matcher(event.path("message").path("text").asText(""));
        if (event.path("type").asText().equals("message") && code.find()) {
            links.link(code.group(), user, clock.instant());
        }
    }
}
