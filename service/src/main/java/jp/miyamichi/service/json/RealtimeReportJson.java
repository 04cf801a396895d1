package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import jp.miyamichi.planner.RealtimeReport;

/// What came of a pushed GTFS-Realtime message.
public record RealtimeReportJson(RealtimeReport report) implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("tripUpdates", report.tripUpdates());
        json.writeNumberField("vehiclePositions", report.vehiclePositions());
        json.writeNumberField("alerts", report.alerts());
        json.writeNumberField("rejected", report.rejected());
        json.writeArrayFieldStart("problems");
        for (var problem : report.problems()) {
            json.writeString(problem);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
