package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.Leg;

/// An itinerary. How its legs are written is the caller's choice: whole for programs that draw, plain for a terminal.
public final class ItineraryJson {

    /// How one leg is written.
    @FunctionalInterface
    public interface LegShape {
        void write(JsonGenerator json, Leg leg) throws IOException;
    }

    private ItineraryJson() {}

    public static void writeAll(JsonGenerator json, String field, List<Itinerary> itineraries, LegShape legs)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (var itinerary : itineraries) {
            write(json, itinerary, legs);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Itinerary itinerary, LegShape legs) throws IOException {
        json.writeStartObject();
        TimeJson.write(json, "departAt", itinerary.departAt());
        TimeJson.write(json, "arriveAt", itinerary.arriveAt());
        json.writeNumberField("durationSeconds", itinerary.duration().toSeconds());
        json.writeNumberField("transfers", itinerary.transfers());
        json.writeNumberField("walkMeters", itinerary.walkMeters());
        json.writeBooleanField("estimated", itinerary.isEstimated());
        json.writeArrayFieldStart("legs");
        for (var leg : itinerary.legs()) {
            legs.write(json, leg);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
