package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import jp.miyamichi.service.wording.Language;
import jp.miyamichi.ticketing.crowding.Crowding;

/// How full places are now.
public record CrowdingJson(List<Crowding> places, Language language, ZoneId zone) implements JsonBytes.Document {

    public CrowdingJson {
        places = List.copyOf(places);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("places");
        for (var place : places) {
            json.writeStartObject();
            json.writeStringField("place", place.place());
            json.writeStringField("name", place.label().in(language.code()));
            json.writeStringField("level", place.level().toString());
            TimeJson.write(json, "postedAt", place.postedAt().atZone(zone));
            TimeJson.write(json, "until", place.until().atZone(zone));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
