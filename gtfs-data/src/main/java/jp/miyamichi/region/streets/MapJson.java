package jp.miyamichi.region.streets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.miyamichi.region.LatLon;

/// Writes a GeoJSON FeatureCollection (RFC 7946), coordinates to 1e-5 degrees (about one metre).
final class MapJson implements AutoCloseable {

    private static final double ROUNDING = 1e5;

    private final JsonGenerator json;

    /// @param attributions become a member of the collection
    MapJson(ByteArrayOutputStream out, List<String> attributions) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("attributions");
        for (var attribution : attributions) {
            json.writeString(attribution);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("features");
    }

    void line(Map<String, Object> properties, List<LatLon> line) throws IOException {
        startFeature(properties, "LineString");
        coordinates(line);
        endFeature();
    }

    void lines(Map<String, Object> properties, List<List<LatLon>> lines) throws IOException {
        startFeature(properties, "MultiLineString");
        json.writeStartArray();
        for (var line : lines) {
            coordinates(line);
        }
        json.writeEndArray();
        endFeature();
    }

    void polygon(Map<String, Object> properties, List<LatLon> ring) throws IOException {
        startFeature(properties, "Polygon");
        json.writeStartArray();
        coordinates(ring);
        json.writeEndArray();
        endFeature();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private void startFeature(Map<String, Object> properties, String geometryType) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("properties");
        for (var property : new TreeMap<>(properties).entrySet()) {
            json.writeObjectField(property.getKey(), property.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", geometryType);
        json.writeFieldName("coordinates");
    }

    private void endFeature() throws IOException {
        json.writeEndObject();
        json.writeEndObject();
    }

    private void coordinates(List<LatLon> line) throws IOException {
        json.writeStartArray();
        for (var point : line) {
            json.writeStartArray();
            json.writeNumber(Math.round(point.lon() * ROUNDING) / ROUNDING);
            json.writeNumber(Math.round(point.lat() * ROUNDING) / ROUNDING);
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
