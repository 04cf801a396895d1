package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import jp.miyamichi.planner.DepartureAnswer;

/// What leaves a stop. A line known by its headway only has no clock time.
public record DeparturesJson(DepartureAnswer.Departures answer) implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        LegJson.end(json, "stop", answer.stop());
        json.writeArrayFieldStart("departures");
        for (var departure : answer.departures()) {
            write(json, departure);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, DepartureAnswer.Departure departure) throws IOException {
        json.writeStartObject();
        LegJson.route(json, departure.route());
        json.writeStringField("mode", departure.mode().name());
        json.writeStringField("tripId", departure.tripId());
        json.writeStringField("headsign", departure.headsign());
        if (departure.departAt().isPresent()) {
            TimeJson.write(json, "departAt", departure.departAt().get());
        }
        if (departure.headway().isPresent()) {
            json.writeNumberField("headwaySeconds", departure.headway().get().toSeconds());
        }
        if (departure.delaySeconds().isPresent()) {
            json.writeNumberField("delaySeconds", departure.delaySeconds().getAsInt());
        }
        json.writeBooleanField("cancelled", departure.cancelled());
        json.writeBooleanField("lastOfDay", departure.lastOfDay());
        json.writeEndObject();
    }
}
