package jp.miyamichi.service.http;

import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What the page shows of a ticket, written from the description of the code alone, as the page is.
final class PhoneScreen {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final long STEP_SECONDS = 30;
    private static final long DAY_SECONDS = 86_400;
    private static final int CODE_BYTES = 8;

    private PhoneScreen() {}

    static String of(JsonObject ticket, Instant now) throws GeneralSecurityException {
        var bearer = ticket.getJsonObject("bearer");
        var day = now.getEpochSecond() / DAY_SECONDS;
        var secret = bearer.getJsonArray("days").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getLong("day") == day)
                .map(each -> bytes(each.getString("secret")))
                .findFirst()
                .orElseThrow();
        var step = ByteBuffer.allocate(4)
                .putInt((int) (now.getEpochSecond() / STEP_SECONDS))
                .array();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        mac.update("code".getBytes(StandardCharsets.US_ASCII));
        var proof = mac.doFinal(step);
        var token = bytes(bearer.getString("token"));
        return "M1:"
                + base45(ByteBuffer.allocate(token.length + step.length + CODE_BYTES)
                        .put(token)
                        .put(step)
                        .put(proof, 0, CODE_BYTES)
                        .array());
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    private static String base45(byte[] bytes) {
        var text = new StringBuilder();
        for (var i = 0; i < bytes.length; i += 2) {
            var isPair = i + 1 < bytes.length;
            var value = isPair ? (bytes[i] & 0xff) * 256 + (bytes[i + 1] & 0xff) : bytes[i] & 0xff;
            for (var digit = 0; digit < (isPair ? 3 : 2); digit++, value /= 45) {
                text.append(ALPHABET.charAt(value % 45));
            }
        }
        return text.toString();
    }
}
