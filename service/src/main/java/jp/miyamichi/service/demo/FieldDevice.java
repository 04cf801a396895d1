package jp.miyamichi.service.demo;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/// A driver's tablet or an inspector's handheld: it makes its own key, is enrolled by an invitation, and comes in by
/// its signature.
final class FieldDevice {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Actor actor;
    private final KeyPair keys;
    private final String id;

    private FieldDevice(Actor actor, KeyPair keys, String id) {
        this.actor = actor;
        this.keys = keys;
        this.id = id;
    }

    /// Invited by an administrator for one role, and named as a reader of tickets for an operator.
    static FieldDevice enrolled(
            String name, URI service, Actor administrator, String role, String kind, String operator) {
        var link = administrator
                .post("/api/v1/staff/invitations", JsonObject.of("role", role))
                .getString("link");
        var invitation = link.substring(link.indexOf('=') + 1);
        var keys = keys();
        var actor = new Actor(name, service);
        var id = actor.post(
                        "/api/v1/devices",
                        JsonObject.of(
                                "invitation",
                                invitation,
                                "publicKey",
                                BASE64.encodeToString(keys.getPublic().getEncoded()),
                                "signature",
                                signed(keys, "miyamichi enrol " + invitation)))
                .getString("device");
        administrator.put("/api/v1/readers/" + id, JsonObject.of("kind", kind, "operator", operator, "name", name));
        return new FieldDevice(actor, keys, id);
    }

    String id() {
        return id;
    }

    /// Whoever holds it has come in anew: staff are logged out after half an hour.
    Actor in() {
        var challenge = actor.post("/api/v1/staff/challenges", new JsonObject()).getString("challenge");
        actor.post(
                "/api/v1/devices/" + id + "/log-ins",
                JsonObject.of("challenge", challenge, "signature", signed(keys, "miyamichi log-in " + challenge)));
        return actor;
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    private static String signed(KeyPair keys, String words) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(words.getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }
}
