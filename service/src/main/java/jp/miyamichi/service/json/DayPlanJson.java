package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import jp.miyamichi.service.dayplan.DayPlan;
import jp.miyamichi.service.dayplan.OpeningHours;
import jp.miyamichi.service.journey.Advice;

/// A day plan, and the cheapest products for it.
public record DayPlanJson(DayPlan plan, List<Advice> advice) implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        TimeJson.write(json, "departAt", plan.visits().getFirst().way().departAt());
        TimeJson.write(json, "backAt", plan.back().arriveAt());
        json.writeBooleanField("complete", plan.complete());
        json.writeArrayFieldStart("visits");
        for (var visit : plan.visits()) {
            visit(json, visit);
        }
        json.writeEndArray();
        ItineraryJson.writeAll(json, "ways", plan.ways(), LegJson::write);
        JourneyJson.advice(json, advice);
        json.writeEndObject();
    }

    private static void visit(JsonGenerator json, DayPlan.Visit visit) throws IOException {
        var sight = visit.sight();
        json.writeStartObject();
        json.writeStringField("place", sight.place().name());
        json.writeNumberField("lat", sight.place().at().lat());
        json.writeNumberField("lon", sight.place().at().lon());
        TimeJson.write(json, "arriveAt", visit.way().arriveAt());
        TimeJson.write(json, "beginAt", visit.begins());
        TimeJson.write(json, "leaveAt", visit.leaves());
        json.writeStringField("hours", sight.hours().isPresent() ? "known" : "unknown");
        LegJson.text(json, "openingHours", sight.hours().map(OpeningHours::text));
        json.writeEndObject();
    }
}
