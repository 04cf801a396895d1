package jp.miyamichi.service.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Site;

/// The options a browser makes or asks a passkey by, as Web Authentication writes them in JSON:
/// `PublicKeyCredential.parseCreationOptionsFromJSON` and `parseRequestOptionsFromJSON` read them.
final class PasskeyJson {

    private static final int TIMEOUT_MILLIS = 5 * 60 * 1000;

    /// ES256, EdDSA, RS256.
    private static final int[] ALGORITHMS = {-7, -8, -257};

    private PasskeyJson() {}

    /// @param name of the passkey in the browser's list
    static void creation(JsonGenerator json, String challenge, PersonId person, String name, Site site)
            throws IOException {
        json.writeStringField("challenge", challenge);
        json.writeNumberField("timeout", TIMEOUT_MILLIS);
        json.writeStringField("attestation", "none");
        json.writeObjectFieldStart("rp");
        json.writeStringField("id", site.host());
        json.writeStringField("name", "Miyamichi");
        json.writeEndObject();
        json.writeObjectFieldStart("user");
        json.writeStringField("id", handle(person));
        json.writeStringField("name", name);
        json.writeStringField("displayName", name);
        json.writeEndObject();
        json.writeArrayFieldStart("pubKeyCredParams");
        for (var algorithm : ALGORITHMS) {
            json.writeStartObject();
            json.writeStringField("type", "public-key");
            json.writeNumberField("alg", algorithm);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("authenticatorSelection");
        json.writeStringField("residentKey", "required");
        json.writeBooleanField("requireResidentKey", true);
        json.writeStringField("userVerification", "required");
        json.writeEndObject();
    }

    static void request(JsonGenerator json, String challenge, Site site) throws IOException {
        json.writeStringField("challenge", challenge);
        json.writeNumberField("timeout", TIMEOUT_MILLIS);
        json.writeStringField("rpId", site.host());
        json.writeStringField("userVerification", "required");
    }

    private static String handle(PersonId person) {
        var id = person.value();
        var bytes = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
