package jp.miyamichi.ticketing.order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The command to hold an order.
///
/// @param id chosen by the client; the same id with the same request is the same order
/// @param actor who asks, as the service knows them: an account, a device, a desk
public record OrderRequest(OrderId id, String actor, List<Wish> wishes) {

    public static final int WISHES_MAX = 50;

    public static final int ACTOR_LENGTH_MAX = 80;

    public OrderRequest {
        wishes = List.copyOf(wishes);
        if (wishes.isEmpty() || wishes.size() > WISHES_MAX) {
            throw new IllegalArgumentException("an order must have 1.." + WISHES_MAX + " lines, not " + wishes.size());
        }
        if (actor.isBlank() || actor.length() > ACTOR_LENGTH_MAX) {
            throw new IllegalArgumentException("actor must have 1.." + ACTOR_LENGTH_MAX + " characters");
        }
    }

    /// Tells this request from another one under the same id. 64 hexadecimal digits. It says nothing of the
    /// buyer's rights, and a right that ends does not make it another request.
    public String fingerprint() {
        var text = new StringBuilder(actor);
        for (var wish : wishes) {
            text.append('\n').append(wish.unproven());
        }
        return HexFormat.of().formatHex(sha256(text.toString()));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
