package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import jp.miyamichi.ticketing.incident.Incident;

/// Incidents, in the order they are given.
public record IncidentsJson(List<Incident> incidents, ZoneId zone) implements JsonBytes.Document {

    public IncidentsJson {
        incidents = List.copyOf(incidents);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("incidents");
        for (var incident : incidents) {
            write(json, incident);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Incident incident) throws IOException {
        json.writeStartObject();
        json.writeStringField("incident", incident.id().toString());
        json.writeStringField("kind", incident.kind().toString());
        json.writeStringField("words", incident.words());
        if (incident.about().isPresent()) {
            json.writeStringField("about", incident.about().get());
        }
        TimeJson.write(json, "happenedAt", incident.happenedAt().atZone(zone));
        json.writeStringField("reportedBy", incident.reportedBy());
        TimeJson.write(json, "reportedAt", incident.reportedAt().atZone(zone));
        if (incident.closed().isPresent()) {
            var closed = incident.closed().get();
            json.writeObjectFieldStart("closed");
            json.writeStringField("by", closed.by());
            TimeJson.write(json, "at", closed.at().atZone(zone));
            json.writeStringField("outcome", closed.outcome());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
