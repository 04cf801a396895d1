package jp.miyamichi.service.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/// An authenticator and the browser around it, in software: it makes real keys and real signatures, and is written from
/// the Web Authentication specification, not from the library that judges it.
final class SoftPasskey {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair keys;
    private final byte[] credential = new byte[32];
    private byte[] user = new byte[0];
    String origin;
    boolean verifiesThePerson = true;
    int count;

    SoftPasskey(String origin) throws GeneralSecurityException {
        this.origin = origin;
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.keys = generator.generateKeyPair();
        new SecureRandom().nextBytes(credential);
    }

    /// What `navigator.credentials.create` answers.
    JsonObject create(JsonObject options) throws Exception {
        user = Base64.getUrlDecoder().decode(options.getJsonObject("user").getString("id"));
        var client = clientData("webauthn.create", options);
        var data = ByteBuffer.allocate(1024)
                .put(head(options.getJsonObject("rp").getString("id"), WITH_KEY))
                .put(new byte[16])
                .putShort((short) credential.length)
                .put(credential)
                .put(coseKey());
        return answer(new JsonObject()
                .put("clientDataJSON", base64(client))
                .put("attestationObject", base64(attestation(written(data)))));
    }

    /// What `navigator.credentials.get` answers.
    JsonObject get(JsonObject options) throws Exception {
        var client = clientData("webauthn.get", options);
        var data = head(options.getString("rpId"), 0);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return answer(new JsonObject()
                .put("clientDataJSON", base64(client))
                .put("authenticatorData", base64(data))
                .put("signature", base64(signature.sign()))
                .put("userHandle", base64(user)));
    }

    private JsonObject answer(JsonObject response) {
        return new JsonObject()
                .put("id", base64(credential))
                .put("rawId", base64(credential))
                .put("type", "public-key")
                .put("clientExtensionResults", new JsonObject())
                .put("response", response);
    }

    private byte[] clientData(String type, JsonObject options) {
        return new JsonObject()
                .put("type", type)
                .put("challenge", options.getString("challenge"))
                .put("origin", origin)
                .put("crossOrigin", false)
                .encode()
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] head(String site, int more) throws GeneralSecurityException {
        return ByteBuffer.allocate(37)
                .put(sha256(site.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (PRESENT | (verifiesThePerson ? VERIFIED : 0) | more))
                .putInt(++count)
                .array();
    }

    private byte[] coseKey() throws Exception {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var out = new ByteArrayOutputStream();
        try (var cbor = new CBORFactory().createGenerator(out)) {
            cbor.writeStartObject(5);
            cbor.writeFieldId(1);
            cbor.writeNumber(2);
            cbor.writeFieldId(3);
            cbor.writeNumber(-7);
            cbor.writeFieldId(-1);
            cbor.writeNumber(1);
            cbor.writeFieldId(-2);
            cbor.writeBinary(coordinate(point.getAffineX()));
            cbor.writeFieldId(-3);
            cbor.writeBinary(coordinate(point.getAffineY()));
            cbor.writeEndObject();
        }
        return out.toByteArray();
    }

    private static byte[] coordinate(BigInteger value) {
        var bytes = value.toByteArray();
        var out = new byte[32];
        var length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, out, 32 - length, length);
        return out;
    }

    private static byte[] attestation(byte[] data) throws Exception {
        var cbor = new ObjectMapper(new CBORFactory());
        return cbor.writeValueAsBytes(cbor.createObjectNode()
                .put("fmt", "none")
                .<com.fasterxml.jackson.databind.node.ObjectNode>set("attStmt", cbor.createObjectNode())
                .put("authData", data));
    }

    private static byte[] written(ByteBuffer buffer) {
        var bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
