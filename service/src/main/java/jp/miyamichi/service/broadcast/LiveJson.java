package jp.miyamichi.service.broadcast;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import jp.miyamichi.service.broadcast.rules.Finding;
import jp.miyamichi.service.json.JsonBytes;
import jp.miyamichi.service.json.TimeJson;

/// How the live messages stand, for programs: a list.
public record LiveJson(Broadcast broadcast, ZoneId zone) implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (var kind : FeedKind.values()) {
            write(json, broadcast.state(kind));
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, Broadcast.State state) throws IOException {
        json.writeStartObject();
        json.writeStringField("feed", state.kind().text());
        json.writeStringField("url", "/open-data/gtfs-rt/" + state.kind().text() + ".pb");
        json.writeBooleanField("current", broadcast.current(state.kind()).isPresent());
        write(json, "refused", state.refused());
        if (state.sent().isPresent()) {
            var sent = state.sent().get();
            json.writeStringField("madeAt", TimeJson.text(sent.at().atZone(zone)));
            json.writeNumberField("entities", sent.message().getEntityCount());
            write(json, "warnings", sent.warnings());
            json.writeObjectFieldStart("leftOut");
            for (var omitted : sent.omitted().entrySet()) {
                json.writeNumberField(omitted.getKey().text(), omitted.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String field, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart(field);
        for (var finding : findings) {
            json.writeStartObject();
            json.writeStringField("rule", finding.rule().name());
            json.writeStringField("title", finding.rule().title());
            json.writeStringField("where", finding.where());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
