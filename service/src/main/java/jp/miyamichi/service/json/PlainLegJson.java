package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import jp.miyamichi.planner.Leg;

/// A leg in one line of facts: names instead of places, no geometry.
public final class PlainLegJson {

    private PlainLegJson() {}

    public static void write(JsonGenerator json, Leg leg) throws IOException {
        json.writeStartObject();
        json.writeStringField("mode", leg.mode().name());
        json.writeStringField("route", route(leg));
        json.writeStringField("from", leg.from().name());
        json.writeStringField("to", leg.to().name());
        TimeJson.write(json, "departAt", leg.departAt());
        TimeJson.write(json, "arriveAt", leg.arriveAt());
        json.writeNumberField("meters", leg.meters());
        json.writeBooleanField("estimated", leg.estimated());
        if (leg instanceof Leg.Transit transit && transit.headway().isPresent()) {
            json.writeNumberField("headwaySeconds", transit.headway().get().toSeconds());
        }
        if (leg instanceof Leg.OnDemand ride) {
            json.writeBooleanField("forAsker", ride.forAsker());
        }
        json.writeEndObject();
    }

    /// The name of the line that people know; empty on foot and by bicycle.
    public static String route(Leg leg) {
        return switch (leg) {
            case Leg.Walk _, Leg.Cycle _ -> "";
            case Leg.Transit transit -> name(transit.route());
            case Leg.OnDemand ride -> ride.serviceName();
        };
    }

    private static String name(Leg.Route route) {
        return route.shortName().isBlank() ? route.longName() : route.shortName();
    }
}
