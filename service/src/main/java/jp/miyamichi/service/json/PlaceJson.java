package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import jp.miyamichi.region.Place;
import jp.miyamichi.service.wording.Language;

/// Places in the order of the search, named in the asked language.
public record PlaceJson(List<Place> places, Language language) implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("places");
        for (var place : places) {
            write(json, place);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Place place) throws IOException {
        var names = place.names();
        json.writeStartObject();
        json.writeStringField("id", place.id());
        json.writeStringField("kind", place.kind().name());
        json.writeStringField("name", names.in(language.code()));
        json.writeStringField("kana", names.kana());
        json.writeStringField("en", names.en());
        json.writeNumberField("lat", place.at().lat());
        json.writeNumberField("lon", place.at().lon());
        json.writeBooleanField("estimated", place.estimated());
        LegJson.text(json, "stopId", place.stopId());
        LegJson.text(json, "openingHours", place.openingHours());
        json.writeStringField("source", place.source());
        json.writeEndObject();
    }
}
