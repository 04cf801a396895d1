package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Base64;
import java.util.TreeMap;
import jp.miyamichi.service.counter.ReaderOffice;
import jp.miyamichi.service.wording.Language;
import jp.miyamichi.ticketing.ticket.token.DayKey;
import jp.miyamichi.ticketing.ticket.token.PublicTicketKey;

/// What a reader takes along. Bytes are base64url without padding, the list of revocations as its own signed bytes.
public record ReaderPackJson(ReaderOffice.Luggage luggage, Language language, ZoneId zone)
        implements JsonBytes.Document {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @Override
    public void write(JsonGenerator json) throws IOException {
        var pack = luggage.pack();
        json.writeStartObject();
        json.writeFieldName("reader");
        ReadersJson.write(json, luggage.reader());
        TimeJson.write(json, "now", pack.now().atZone(zone));
        TimeJson.write(json, "refreshAt", luggage.refreshAt().atZone(zone));
        TimeJson.write(json, "goodUntil", luggage.goodUntil().atZone(zone));
        json.writeNumberField("lastSequence", luggage.lastSequence());
        json.writeArrayFieldStart("publicKeys");
        for (var key : pack.publicKeys()) {
            write(json, key);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("dayKeys");
        for (var key : pack.dayKeys()) {
            write(json, key);
        }
        json.writeEndArray();
        json.writeStringField("revocations", pack.revocations());
        cards(json);
        products(json);
        json.writeEndObject();
    }

    private void write(JsonGenerator json, PublicTicketKey key) throws IOException {
        json.writeStartObject();
        json.writeNumberField("key", key.id());
        json.writeStringField("bytes", BASE64.encodeToString(key.bare()));
        TimeJson.write(json, "signsFrom", key.life().signsFrom().atZone(zone));
        TimeJson.write(json, "signsUntil", key.life().signsUntil().atZone(zone));
        TimeJson.write(json, "checksUntil", key.life().checksUntil().atZone(zone));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, DayKey key) throws IOException {
        json.writeStartObject();
        json.writeNumberField("key", key.keyId());
        json.writeNumberField("day", key.day());
        json.writeStringField("secret", BASE64.encodeToString(key.secret()));
        json.writeEndObject();
    }

    private void cards(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("cardKeys");
        for (var key : new TreeMap<>(luggage.cardKeys()).entrySet()) {
            json.writeStartObject();
            json.writeNumberField("key", key.getKey());
            json.writeStringField("secret", BASE64.encodeToString(key.getValue()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("cardTokens");
        for (var line : luggage.cards()) {
            json.writeStartObject();
            json.writeNumberField("key", line.idm().keyId());
            json.writeStringField("chip", line.idm().hmac());
            json.writeStringField("token", BASE64.encodeToString(line.token().bytes()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void products(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("products");
        for (var product : luggage.products()) {
            json.writeStartObject();
            json.writeStringField("product", product.id());
            json.writeStringField("name", ShelfJson.name(product, language));
            json.writeStringField("validity", product.validity().kind().name());
            json.writeNumberField("amount", product.validity().amount());
            json.writeArrayFieldStart("areas");
            for (var area : product.terms().areas()) {
                json.writeString(area);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("admissions");
            for (var admission : product.admissions().stream().sorted().toList()) {
                json.writeString(admission);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
