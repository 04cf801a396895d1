package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import jp.miyamichi.planner.ReachAnswer;
import jp.miyamichi.region.LatLon;

/// Reach as GeoJSON: one MultiPolygon a time limit, longitude first, six decimals (about 10 cm).
public record ReachJson(ReachAnswer.Areas answer) implements JsonBytes.Document {

    private static final double DECIMALS = 1e6;

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
        for (var area : answer.areas()) {
            feature(json, area);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void feature(JsonGenerator json, ReachAnswer.Area area) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("properties");
        json.writeNumberField("minutes", area.minutes());
        json.writeEndObject();
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "MultiPolygon");
        json.writeArrayFieldStart("coordinates");
        for (var polygon : area.polygons()) {
            json.writeStartArray();
            for (var ring : polygon) {
                ring(json, ring);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void ring(JsonGenerator json, List<LatLon> ring) throws IOException {
        json.writeStartArray();
        for (var point : ring) {
            json.writeStartArray();
            json.writeNumber(Math.round(point.lon() * DECIMALS) / DECIMALS);
            json.writeNumber(Math.round(point.lat() * DECIMALS) / DECIMALS);
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
