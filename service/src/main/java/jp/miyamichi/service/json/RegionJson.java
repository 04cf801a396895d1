package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import jp.miyamichi.planner.PlannedRegion;

/// What the answers are based on.
public record RegionJson(PlannedRegion region) implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", region.id());
        json.writeStringField("contentHash", region.contentHash());
        json.writeStringField("timeZone", region.zone().getId());
        json.writeStringField("firstDay", region.firstDay().toString());
        json.writeStringField("lastDay", region.lastDay().toString());
        json.writeBooleanField("streetsSynthetic", region.streetsSynthetic());
        json.writeArrayFieldStart("attributions");
        for (var attribution : region.attributions()) {
            json.writeString(attribution);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
