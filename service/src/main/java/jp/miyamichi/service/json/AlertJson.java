package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import jp.miyamichi.service.broadcast.Alert;

/// Operators' alerts.
public record AlertJson(List<Alert> alerts, ZoneId zone, Instant now) implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("alerts");
        for (var alert : alerts) {
            write(json, alert);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Alert alert) throws IOException {
        json.writeStartObject();
        json.writeStringField("alert", alert.id().toString());
        json.writeStringField("cause", word(alert.cause()));
        json.writeStringField("effect", word(alert.effect()));
        TimeJson.write(json, "from", alert.from().atZone(zone));
        if (alert.until().isPresent()) {
            TimeJson.write(json, "until", alert.until().get().atZone(zone));
        }
        json.writeBooleanField("inForce", alert.isInForce(now));
        json.writeArrayFieldStart("about");
        for (var subject : alert.subjects()) {
            json.writeStartObject();
            json.writeStringField("kind", subject.kind().text());
            json.writeStringField("id", subject.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("words");
        for (var words : alert.words()) {
            json.writeStartObject();
            json.writeStringField("language", words.language());
            json.writeStringField("header", words.header());
            json.writeStringField("description", words.description());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (alert.page().isPresent()) {
            json.writeStringField("page", alert.page().get().toString());
        }
        json.writeEndObject();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
